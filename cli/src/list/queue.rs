//! What is left to do at one provider: now, or from a certain time on.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
    time::SystemTime,
};

use super::plan::{Approach, Task};

/// The tasks that nobody works on.
#[derive(Debug, Default)]
pub struct Queue(Mutex<Tasks>);

#[derive(Debug, Default)]
struct Tasks {
    ready: VecDeque<Task>,
    /// By the time, the next one first.
    waiting: BinaryHeap<Reverse<(SystemTime, usize, Approach)>>,
}

impl Queue {
    /// Adds a task.
    pub fn put(&self, task: Task) {
        match task.earliest {
            None => self.tasks().ready.push_back(task),
            Some(earliest) => self.tasks().waiting.push(Reverse((earliest, task.order, task.approach))),
        }
    }

    /// The next task: one that can be done at once where there is one, else the one with the least time to wait.
    pub fn take(&self) -> Option<Task> {
        let mut tasks = self.tasks();
        tasks.ready.pop_front().or_else(|| {
            let Reverse((earliest, order, approach)) = tasks.waiting.pop()?;
            Some(Task { order, approach, earliest: Some(earliest) })
        })
    }

    fn tasks(&self) -> MutexGuard<'_, Tasks> {
        // A task is taken or put as a whole; nothing in between can be left behind by a panic.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
