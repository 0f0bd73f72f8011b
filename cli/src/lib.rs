//! The `paywright` command, as a library that its tests can call.
//!
//! Whoever is on call closes an order, or finds out why a signature does not fit; whoever is new watches all
//! providers answer in the demonstration, or runs the sandbox next to a shop's own tests.
//!
//! Results go to standard output, and everything else that people read goes to standard error. Every exit code has
//! one meaning per command; the help of each command lists them.
//!
//! **Invariant**: no provider is named here. Fields, codes and limits all come from the generated tables.
//! **Invariant**: no secret is printed, but by `sign --reveal`.

pub mod advice;
pub mod arguments;
pub mod close;
pub mod config;
pub mod demo;
mod events;
pub mod facts;
mod failure;
pub mod list;
pub mod lookup;
pub mod output;
pub mod query;
pub mod sandbox;
pub mod sign;
mod signals;
pub mod telling;
pub mod time;
pub mod verify;

pub use arguments::Arguments;
pub use failure::Failure;

use arguments::Command;

/// Runs a command and gives its exit code.
///
/// # Errors
///
/// What kept the command from giving a result; it has an exit code of its own.
pub async fn run(arguments: Arguments) -> Result<u8, Failure> {
    if arguments.verbose {
        events::tell();
    }
    match arguments.command {
        Command::Demo(arguments) => demo::run(&arguments).await,
        Command::Close(arguments) => close::run(&arguments).await,
        Command::Query(arguments) => query::run(&arguments).await,
        Command::Sign(arguments) => sign::run(&arguments),
        Command::Verify(arguments) => verify::run(&arguments),
        Command::Sandbox(arguments) => sandbox::run(&arguments).await,
    }
}
