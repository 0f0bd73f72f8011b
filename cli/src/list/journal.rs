//! The journal: what was begun and what came of it, on disk before anything else happens.
//!
//! A file of JSON Lines that only grows. Its first record names the list; then an order gets a `started` record
//! before anything is sent for it, and a `done` record with the result after the last call. A run that ended in
//! whatever way leaves every order in one of three states: never started, in doubt (started and not done), or done.
//! What follows from that is [`super::plan`]'s to say.
//!
//! **Invariant**: a record is in the operating system's hands before the call that it announces. So killing the
//! process loses nothing. A power cut can lose the last records that were not synchronised; then an order that was
//! started counts as new and is closed once more, which does no harm where closing is idempotent.
//!
//! **Invariant**: one run at a time. The file is locked as long as it is open.

mod record;
mod writer;

use std::{
    collections::{BTreeMap, HashMap},
    fs::{self, File, OpenOptions, TryLockError},
    io::{self, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    time::SystemTime,
};

pub use record::{Name, Record};
pub use writer::{Lost, WriteError, Writer};

use super::{input::List, order::Status};
use crate::time;

/// The version of the records.
const VERSION: u32 = 1;

/// A journal that cannot be used. Nothing was sent.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum JournalError {
    /// The file cannot be opened, read or written.
    #[error("{}: the journal cannot be used: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// It is a device, a pipe or a folder.
    #[error("{}: a journal is a file; this is something else, which keeps nothing for the next run", path.display())]
    NoFile {
        /// The path.
        path: PathBuf,
    },
    /// Another run has it.
    #[error("{}: another run is working with this journal; wait for its end, or stop it", path.display())]
    Locked {
        /// The file.
        path: PathBuf,
    },
    /// It belongs to another list.
    #[error(
        "{}: this journal is of another list: {problem}. Give the list that it belongs to, or name a new journal by --journal",
        path.display()
    )]
    OtherList {
        /// The file.
        path: PathBuf,
        /// What differs.
        problem: String,
    },
    /// It tells of another merchant's orders, or of another host's, such as a sandbox.
    #[error(
        "{}: this journal is of another account or host: {provider} was {theirs:?}, now it is {ours:?}. Give the configuration that it belongs to, or name a new journal by --journal",
        path.display()
    )]
    OtherAccount {
        /// The file.
        path: PathBuf,
        /// The provider's id.
        provider: String,
        /// Where the journal's run closed, and for whom.
        theirs: String,
        /// Where this one would.
        ours: String,
    },
    /// A later version wrote it.
    #[error("{}: a later version of paywright wrote this journal (format {found}, known is {VERSION})", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its version.
        found: u64,
    },
    /// A line in it cannot have been written by a run.
    #[error(
        "{}: line {line} is damaged: {problem}. Restore the file; or name a new journal by --journal to begin again, and every order of the list is closed once more",
        path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
}

/// A journal that is open, and what it says.
#[derive(Debug)]
pub struct Journal {
    /// Takes the records that follow.
    pub writer: Writer,
    /// Where each order of the list stands, in the list's order.
    pub statuses: Vec<Status>,
    /// Whether a last line that was written in part was cut off.
    pub torn: bool,
}

/// The journal's file where nothing names another: beside the list.
#[must_use]
pub fn beside(list: &Path) -> PathBuf {
    let mut name = list.file_name().unwrap_or_default().to_owned();
    name.push(".journal.jsonl");
    list.with_file_name(name)
}

impl Journal {
    /// Opens the list's journal, or begins one.
    ///
    /// # Errors
    ///
    /// Another run has it, it belongs to another list, or it is damaged.
    pub fn open(path: &Path, list: &List) -> Result<Self, JournalError> {
        check_place(path)?;
        let failed = |source| JournalError::Io { path: path.to_owned(), source };
        let mut file = OpenOptions::new().read(true).append(true).create(true).open(path).map_err(failed)?;
        lock(file.try_lock(), path)?;
        let Contents { whole, torn, statuses, has_moved } = Reading { path, list }.contents(&mut file)?;
        // Only now that the rest is known to be this list's journal, it is changed.
        if torn {
            file.set_len(whole as u64).map_err(failed)?;
            file.seek(SeekFrom::End(0)).map_err(failed)?;
        }
        if whole == 0 {
            begin(&mut file, path, list).map_err(failed)?;
        }
        if has_moved {
            let (accounts, at) = (list.accounts.clone(), time::written(SystemTime::now()));
            let line = Record::Accounts { accounts, at }.line().map_err(failed)?;
            io::Write::write_all(&mut file, &line).map_err(failed)?;
        }
        Ok(Self { writer: Writer::start(file, path.to_owned()).map_err(failed)?, statuses, torn })
    }
}

/// Where each order stands by the list's journal, which is left as it is, or is not there yet.
///
/// # Errors
///
/// As [`Journal::open`].
pub fn look(path: &Path, list: &List) -> Result<Vec<Status>, JournalError> {
    check_place(path)?;
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(vec![Status::New; list.orders.len()]),
        Err(source) => return Err(JournalError::Io { path: path.to_owned(), source }),
    };
    lock(file.try_lock_shared(), path)?;
    Ok(Reading { path, list }.contents(&mut file)?.statuses)
}

/// Whether a journal can stand there. To open something else could wait forever, or change it.
///
/// # Errors
///
/// Something stands there that is no file.
pub fn check_place(path: &Path) -> Result<(), JournalError> {
    match fs::metadata(path) {
        Ok(there) if !there.is_file() => Err(JournalError::NoFile { path: path.to_owned() }),
        // What cannot be looked at cannot be opened either, and that says why.
        _ => Ok(()),
    }
}

fn lock(locked: Result<(), TryLockError>, path: &Path) -> Result<(), JournalError> {
    locked.map_err(|error| match error {
        TryLockError::WouldBlock => JournalError::Locked { path: path.to_owned() },
        TryLockError::Error(source) => JournalError::Io { path: path.to_owned(), source },
    })
}

/// Writes the first record, and sees to it that the file itself outlives a power cut.
fn begin(file: &mut File, path: &Path, list: &List) -> io::Result<()> {
    let (version, accounts, orders) = (VERSION, list.accounts.clone(), list.orders.len());
    let list = list.digest.clone();
    let at = time::written(SystemTime::now());
    io::Write::write_all(file, &Record::List { version, list, orders, accounts, at }.line()?)?;
    file.sync_all()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // Not every system can open a folder; those that cannot need no synchronising.
    File::open(folder).and_then(|folder| folder.sync_all()).or_else(|error| match fs::metadata(folder) {
        Ok(_) => Ok(()),
        Err(_) => Err(error),
    })
}

/// What a journal's file holds.
struct Contents {
    /// How many bytes of whole lines.
    whole: usize,
    /// Whether a line follows that was written in part.
    torn: bool,
    statuses: Vec<Status>,
    /// Whether the orders are closed elsewhere from now on.
    has_moved: bool,
}

/// A journal on its way from lines to what they say.
struct Reading<'a> {
    path: &'a Path,
    list: &'a List,
}

impl Reading<'_> {
    fn contents(&self, file: &mut File) -> Result<Contents, JournalError> {
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|source| JournalError::Io { path: self.path.to_owned(), source })?;
        let whole = bytes.iter().rposition(|byte| *byte == b'\n').map_or(0, |last| last.saturating_add(1));
        let (statuses, has_moved) = self.statuses(bytes.get(..whole).unwrap_or_default())?;
        if whole == 0 && !record::may_begin(&bytes) {
            return Err(self.damaged(1, "it is no record"));
        }
        Ok(Contents { whole, torn: whole < bytes.len(), statuses, has_moved })
    }

    /// Where each order stands, and whether the orders are closed elsewhere from now on.
    fn statuses(&self, bytes: &[u8]) -> Result<(Vec<Status>, bool), JournalError> {
        let (mut statuses, mut places) = (vec![Status::New; self.list.orders.len()], BTreeMap::new());
        let names: HashMap<Name<'_>, usize> =
            self.list.orders.iter().enumerate().map(|(index, order)| (Name::of(order), index)).collect();
        let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        if bytes.is_empty() {
            return Ok((statuses, false));
        }
        for (line, bytes) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
            let damaged = |problem: &str| self.damaged(line, problem);
            if line == 1 {
                self.check_version(bytes)?;
            }
            let record = Record::read(bytes).map_err(|error| damaged(&error))?;
            if let Record::List { list, orders, accounts, .. } = &record {
                if line != 1 {
                    return Err(damaged("a list is named again"));
                }
                self.check_list(list, *orders)?;
                places.clone_from(accounts);
                continue;
            }
            if line == 1 {
                return Err(damaged("the first record names no list"));
            }
            if let Record::Accounts { accounts, .. } = record {
                places = accounts;
                continue;
            }
            let index = record.name().and_then(|name| names.get(&name));
            let status = index.and_then(|index| statuses.get_mut(*index));
            let status = status.ok_or_else(|| damaged("it names an order that is not in the list"))?;
            *status = record.follow(status).map_err(damaged)?;
        }
        let has_moved = self.has_moved(&places, &statuses)?;
        Ok((statuses, has_moved))
    }

    /// A later version may write records that are not known here.
    fn check_version(&self, line: &[u8]) -> Result<(), JournalError> {
        let value: Option<serde_json::Value> = serde_json::from_slice(line).ok();
        let found = value.as_ref().and_then(|value| value.get("version")?.as_u64());
        match found {
            Some(found) if found > VERSION.into() => Err(JournalError::Newer { path: self.path.to_owned(), found }),
            _ => Ok(()),
        }
    }

    fn check_list(&self, digest: &str, count: usize) -> Result<(), JournalError> {
        if digest == self.list.digest {
            return Ok(());
        }
        let own = self.list.orders.len();
        let problem = if count == own {
            format!("both have {own} orders, but not the same ones in the same sequence")
        } else {
            format!("that one has {count} orders, this one {own}")
        };
        Err(JournalError::OtherList { path: self.path.to_owned(), problem })
    }

    /// Whether orders are closed elsewhere now than `theirs` says. What a call may have reached there says nothing about here:
    /// what was closed in a sandbox, or for another merchant, is not closed.
    fn has_moved(&self, theirs: &BTreeMap<String, String>, statuses: &[Status]) -> Result<bool, JournalError> {
        let ours = &self.list.accounts;
        let orders = || self.list.orders.iter().zip(statuses);
        for (id, ours) in ours.iter().filter(|(id, ours)| theirs.get(*id) != Some(*ours)) {
            if orders().any(|(order, status)| order.provider.id == id && status.rests_on_a_call()) {
                let (provider, ours) = (id.clone(), ours.clone());
                let theirs = theirs.get(id).cloned().unwrap_or_default();
                return Err(JournalError::OtherAccount { path: self.path.to_owned(), provider, theirs, ours });
            }
        }
        Ok(ours != theirs)
    }

    fn damaged(&self, line: usize, problem: &str) -> JournalError {
        JournalError::Damaged { path: self.path.to_owned(), line, problem: problem.to_owned() }
    }
}

#[cfg(test)]
mod tests;
