//! The one hand that writes the journal.
//!
//! A thread of its own takes records from all who work and appends them, those that wait together at once. It
//! answers when the operating system has them; to the disk they go in batches.

use std::{
    fs::File,
    io::{self, Write},
    sync::{
        Arc, Mutex, PoisonError,
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

/// Takes records. Clones write to the same file.
#[derive(Debug, Clone)]
pub struct Writer {
    lines: Sender<Line>,
    thread: Arc<Mutex<Option<JoinHandle<io::Result<()>>>>>,
}

/// A record was not written: the disk is full, or something like it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the journal cannot be written")]
pub struct Lost;

#[derive(Debug)]
enum Line {
    Write(Vec<u8>, oneshot::Sender<()>),
    /// No more is coming, even though there are writers.
    End,
}

impl Writer {
    /// Starts writing at the end of a file that is open for that.
    pub(super) fn start(file: File) -> io::Result<Self> {
        let (lines, received) = channel();
        let thread = thread::Builder::new().name("journal".to_owned()).spawn(move || write(file, &received))?;
        Ok(Self { lines, thread: Arc::new(Mutex::new(Some(thread))) })
    }

    /// Writes a record, and is done when the operating system has it.
    ///
    /// # Errors
    ///
    /// It could not be written; nothing will be any more. [`Writer::close`] says why.
    pub async fn write(&self, record: &Record<'_>) -> Result<(), Lost> {
        let line = record.line().map_err(|_| Lost)?;
        let (written, wait) = oneshot::channel();
        self.lines.send(Line::Write(line, written)).map_err(|_| Lost)?;
        wait.await.map_err(|_| Lost)
    }

    /// Waits until everything is on the disk, and gives the file free. No clone can write after that.
    ///
    /// # Errors
    ///
    /// Something could not be written.
    pub fn close(&self) -> io::Result<()> {
        // Where nobody receives, the thread has come to its end already.
        let _ = self.lines.send(Line::End);
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        match thread.map(JoinHandle::join) {
            None => Ok(()),
            Some(Ok(result)) => result,
            Some(Err(_)) => Err(io::Error::other("the thread that writes the journal ended early")),
        }
    }
}

/// Writes until the end. After a failure nothing more is written: a line that was written in part must stay the last
/// one, since the next run cuts that off.
fn write(mut file: File, lines: &Receiver<Line>) -> io::Result<()> {
    let (mut pending, mut synchronised) = (0_usize, Instant::now());
    loop {
        let first = match lines.recv_timeout(LONGEST_PENDING) {
            Ok(line) => Some(line),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(Line::End),
        };
        let (mut bytes, mut waiting, mut end) = (Vec::new(), Vec::new(), false);
        for line in first.into_iter().chain(lines.try_iter().take(MOST_PENDING)) {
            match line {
                Line::Write(line, written) => {
                    bytes.extend_from_slice(&line);
                    waiting.push(written);
                }
                Line::End => end = true,
            }
        }
        file.write_all(&bytes)?;
        pending = pending.saturating_add(waiting.len());
        for written in waiting {
            // Somebody who does not wait any more was stopped; the record stands all the same.
            let _ = written.send(());
        }
        if pending > 0 && (end || pending >= MOST_PENDING || synchronised.elapsed() >= LONGEST_PENDING) {
            file.sync_data()?;
            (pending, synchronised) = (0, Instant::now());
        }
        if end {
            return Ok(());
        }
    }
}
