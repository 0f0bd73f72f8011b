//! The one hand that writes the journal.
//!
//! A thread of its own takes records from all who work and appends them, those that wait together at once. It
//! answers when the operating system has them; to the disk they go in batches. With each batch it looks whether the file
//! is still where it was: a journal that somebody deleted takes records, and keeps none.

use std::{
    fs::{self, File},
    io::{self, Write},
    path::PathBuf,
    sync::{
        Arc, Mutex, OnceLock, PoisonError,
        mpsc::{Receiver, RecvTimeoutError, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use tokio::sync::oneshot;

use super::Record;

/// How many records may wait for the disk,
const MOST_PENDING: usize = 256;
/// and how long.
const LONGEST_PENDING: Duration = Duration::from_secs(1);

/// The thread, and how it came to its end.
type Thread = JoinHandle<Result<(), WriteError>>;

/// Takes records. Clones write to the same file.
#[derive(Debug, Clone)]
pub struct Writer {
    lines: Sender<Line>,
    /// Why nothing is written any more, in words.
    failure: Arc<OnceLock<String>>,
    thread: Arc<Mutex<Option<Thread>>>,
}

/// A record was not written: the disk is full, or something like it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the journal cannot be written")]
pub struct Lost;

/// Why nothing is written any more.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// The file takes no more. What it took before stands.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The file is not where it was: nobody will find what was written into it.
    #[error("it was deleted, moved or replaced while the run was under way")]
    Gone,
}

#[derive(Debug)]
enum Line {
    Write(Vec<u8>, oneshot::Sender<()>),
    /// No more is coming, even though there are writers.
    End,
}

impl Writer {
    /// Starts writing at the end of a file that is open for that and stands at `path`.
    pub(super) fn start(file: File, path: PathBuf) -> io::Result<Self> {
        let (lines, received) = channel();
        let failure = Arc::new(OnceLock::new());
        let told = Arc::clone(&failure);
        let hand = Hand { file, path, pending: Pending::default() };
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(move || hand.write(&received, &told))?;
        Ok(Self { lines, failure, thread: Arc::new(Mutex::new(Some(thread))) })
    }

    /// Writes a record, and is done when the operating system has it.
    ///
    /// # Errors
    ///
    /// It could not be written; nothing will be any more. [`Writer::failure`] says why.
    pub async fn write(&self, record: &Record<'_>) -> Result<(), Lost> {
        let line = record.line().map_err(|_| Lost)?;
        let (written, wait) = oneshot::channel();
        self.lines.send(Line::Write(line, written)).map_err(|_| Lost)?;
        wait.await.map_err(|_| Lost)
    }

    /// Why nothing is written any more, in words; they are there as soon as somebody gets [`Lost`].
    #[must_use]
    pub fn failure(&self) -> &str {
        self.failure.get().map_or("it is closed", String::as_str)
    }

    /// Waits until everything is on the disk, and gives the file free. No clone can write after that.
    ///
    /// # Errors
    ///
    /// Something could not be written, or the file is gone.
    pub fn close(&self) -> Result<(), WriteError> {
        // Where nobody receives, the thread has come to its end already.
        let _ = self.lines.send(Line::End);
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        match thread.map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(result)) => result,
            Some(Err(_)) => Err(io::Error::other("the thread that writes the journal ended early").into()),
        }
    }
}

/// The records that are not yet on the disk.
#[derive(Debug, Default)]
struct Pending {
    count: usize,
    /// When the first of them was written.
    since: Option<Instant>,
}

impl Pending {
    fn add(&mut self, count: usize, now: Instant) {
        if count > 0 {
            self.count = self.count.saturating_add(count);
            self.since.get_or_insert(now);
        }
    }

    /// How long the first of them may still wait; `None` where there is none.
    fn rest(&self, now: Instant) -> Option<Duration> {
        let waited = now.saturating_duration_since(self.since?);
        Some(if self.count >= MOST_PENDING { Duration::ZERO } else { LONGEST_PENDING.saturating_sub(waited) })
    }
}

/// What the thread works with.
struct Hand {
    file: File,
    path: PathBuf,
    pending: Pending,
}

impl Hand {
    /// Writes until the end. After a failure nothing more is written: a line that was written in part must stay the last
    /// one, since the next run cuts that off.
    fn write(mut self, lines: &Receiver<Line>, told: &OnceLock<String>) -> Result<(), WriteError> {
        loop {
            let (mut bytes, mut waiting, mut end) = (Vec::new(), Vec::new(), false);
            for line in self.next(lines).into_iter().chain(lines.try_iter().take(MOST_PENDING)) {
                match line {
                    Line::Write(line, written) => {
                        bytes.extend_from_slice(&line);
                        waiting.push(written);
                    }
                    Line::End => end = true,
                }
            }
            // Whoever waits gets to know of a failure when this is left; the cause has to be there before.
            let tell = |error: &WriteError| told.set(error.to_string()).unwrap_or_default();
            self.file.write_all(&bytes).map_err(WriteError::from).inspect_err(tell)?;
            self.pending.add(waiting.len(), Instant::now());
            for written in waiting {
                // Somebody who does not wait any more was stopped; the record stands all the same.
                let _ = written.send(());
            }
            if end || self.pending.rest(Instant::now()).is_some_and(|rest| rest.is_zero()) {
                self.synchronise().inspect_err(tell)?;
            }
            if end {
                return Ok(());
            }
        }
    }

    /// The next line; `None` where the disk comes first.
    fn next(&self, lines: &Receiver<Line>) -> Option<Line> {
        let received = match self.pending.rest(Instant::now()) {
            None => lines.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(rest) => lines.recv_timeout(rest),
        };
        match received {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Line::End),
        }
    }

    fn synchronise(&mut self) -> Result<(), WriteError> {
        if self.pending.count > 0 {
            self.file.sync_data()?;
        }
        self.pending = Pending::default();
        if is_at(&self.file, &self.path)? { Ok(()) } else { Err(WriteError::Gone) }
    }
}

/// Whether the path still leads to this file.
#[cfg(unix)]
fn is_at(file: &File, path: &std::path::Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let own = file.metadata()?;
    match fs::metadata(path) {
        Ok(there) => Ok((own.dev(), own.ino()) == (there.dev(), there.ino())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        // Whoever cannot look does not know.
        Err(_) => Ok(own.nlink() > 0),
    }
}

/// Whether the path still leads to a file: systems without numbers for files keep one that is open from being deleted.
#[cfg(not(unix))]
fn is_at(_: &File, path: &std::path::Path) -> io::Result<bool> {
    fs::exists(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_record_waits_longer_than_a_second_however_many_follow_it() {
        let start = Instant::now();
        let after = |millis| start + Duration::from_millis(millis);
        let mut pending = Pending::default();
        assert_eq!(pending.rest(start), None);
        pending.add(0, start);
        assert_eq!(pending.rest(start), None);
        for millis in [0, 300, 900] {
            pending.add(1, after(millis));
            assert_eq!(pending.rest(after(millis)), Some(Duration::from_millis(1_000 - millis)));
        }
        assert_eq!(pending.rest(after(1_000)), Some(Duration::ZERO));
        assert_eq!(pending.rest(after(5_000)), Some(Duration::ZERO));
    }

    #[test]
    fn a_full_batch_does_not_wait() {
        let (mut pending, start) = (Pending::default(), Instant::now());
        pending.add(MOST_PENDING, start);
        assert_eq!(pending.rest(start), Some(Duration::ZERO));
    }
}
