//! Each item of each spec is emitted, or named here as skipped.
//!
//! Every value and every name in every spec is changed in turn to another one that keeps the spec right. Some generated
//! file must then be another one. What changes none stands in [`SKIPPED`] with the reason, and reaches the model, by which
//! the sandbox acts, or is said to be ignored. So a word that the language accepts and nobody acts upon is found, whoever
//! adds it.
//!
//! Words for people are the bulk of a spec, and anything may stand there. They are changed all at once, each into a mark
//! of its own, and every mark must turn up.
//!
//! There are thousands of places, so each change costs as little as proves the same: only its file is decoded again, the
//! same model gives the same files, and of another model files are made until one differs, the pages first. That every
//! file made is Rust is what `compiles` is for.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

#[path = "nothing_is_ignored/others.rs"]
mod others;
#[path = "nothing_is_ignored/skipped.rs"]
mod skipped;
#[path = "nothing_is_ignored/trees.rs"]
mod trees;

use std::{fmt::Write as _, ptr, thread};

use others::{is_free, others};
use paywright_codegen::emit;
use skipped::SKIPPED;
use trees::{Output, Place, Specs, Trial, providers};

#[test]
fn every_item_of_every_spec_is_emitted_or_named_as_skipped() {
    let mut report = String::new();
    let mut needed = vec![false; SKIPPED.len()];
    for specs in providers().into_values() {
        // An erratum quotes the spec: with it, a change elsewhere would be a mistake, and prove nothing.
        let bare = specs.without_errata();
        let free = marked(specs.clone(), is_of_errata).into_iter().chain(marked(bare.clone(), |_| true));
        for (place, fate) in free.chain(changed(&specs, &bare)) {
            let in_model = match fate {
                Fate::Emitted | Fate::Refused => continue,
                Fate::InModel => true,
                Fate::Ignored => false,
            };
            let says = |(_, entry): &(usize, &skipped::Skipped)| entry.in_model == in_model && entry.fits(&place.names);
            let entries: Vec<usize> = SKIPPED.iter().enumerate().filter(says).map(|(index, _)| index).collect();
            for entry in &entries {
                needed[*entry] = true;
            }
            if entries.is_empty() {
                let what = if place.is_key { "the name" } else { "the value" };
                let reach = if in_model { "reaches the model only" } else { "is ignored" };
                let (file, names) = (&specs.0[place.file].0, place.names.join("/"));
                writeln!(report, "{file}: {what} at {names} {reach}").unwrap();
            }
        }
    }
    for (entry, _) in SKIPPED.iter().zip(&needed).filter(|(_, needed)| !**needed) {
        writeln!(report, "nothing is skipped any more at {} ({}); remove the entry", entry.path, entry.why).unwrap();
    }
    assert!(report.is_empty(), "emit these, refuse them, or say in `SKIPPED` why they are skipped:\n{report}");
}

#[test]
fn one_file_decoded_anew_gives_the_model_of_all_files_read_anew() {
    let (mut taken, mut refused) = (0, 0);
    for specs in providers().into_values() {
        for place in specs.places().into_iter().step_by(40) {
            let mut trial = Trial::of(&specs);
            let text = trial.specs.text_mut(&place).clone();
            for other in others(&place, &text, &specs).into_iter().take(3) {
                let mut changed = specs.clone();
                changed.text_mut(&place).clone_from(&other);
                let all = changed.model();
                *if all.is_some() { &mut taken } else { &mut refused } += 1;
                assert!(trial.model(&place, other) == all, "{}", place.names.join("/"));
            }
        }
    }
    assert!(taken > 50 && refused > 50, "{taken} {refused}");
}

/// What becomes of a change at each place, the work shared by all cores.
fn changed(specs: &Specs, bare: &Specs) -> Vec<(Place, Fate)> {
    let (all, without) = (specs.output().unwrap(), bare.output().unwrap());
    let all_places = specs.places().into_iter().filter(is_of_errata).map(|place| (place, specs, &all));
    let others = bare.places().into_iter().map(|place| (place, bare, &without));
    let work: Vec<_> = all_places.chain(others).filter(|(place, ..)| !is_free(place)).collect();
    let workers = thread::available_parallelism().map_or(2, usize::from);
    let part = |worker: usize| -> Vec<(Place, Fate)> {
        let mine: Vec<_> = work.iter().skip(worker).step_by(workers).collect();
        let files = mine.chunk_by(|(a, specs, _), (b, others, _)| a.file == b.file && ptr::eq(*specs, *others));
        let of_file = |places: &[&(Place, &Specs, &Output)]| -> Vec<(Place, Fate)> {
            let mut trial = Trial::of(places[0].1);
            places.iter().map(|(place, _, before)| (place.clone(), fate(&mut trial, place, before))).collect()
        };
        files.flat_map(of_file).collect()
    };
    thread::scope(|scope| {
        let part = &part;
        let started: Vec<_> = (0..workers).map(|worker| scope.spawn(move || part(worker))).collect();
        started.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    })
}

fn is_of_errata(place: &Place) -> bool {
    place.names[0] == "errata"
}

/// What becomes of marks where anything may stand.
fn marked(mut specs: Specs, which: impl Fn(&Place) -> bool) -> Vec<(Place, Fate)> {
    let mark = |at: usize| format!("Mark{at}Of");
    let places: Vec<Place> = specs.places().into_iter().filter(|place| is_free(place) && which(place)).collect();
    for (at, place) in places.iter().enumerate() {
        let is_link = place.names.last().is_some_and(|name| name == "source");
        *specs.text_mut(place) = if is_link { format!("https://{}", mark(at)) } else { mark(at) };
    }
    let output = specs.output().unwrap();
    let all: String = output.files.iter().map(|file| file.content.as_str()).collect();
    let model = format!("{:?}", output.model);
    let fate = |at: usize| match (all.contains(&mark(at)), model.contains(&mark(at))) {
        (true, _) => Fate::Emitted,
        (false, true) => Fate::InModel,
        (false, false) => Fate::Ignored,
    };
    places.into_iter().enumerate().map(|(at, place)| (place, fate(at))).collect()
}

/// What becomes of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// A generated file changes.
    Emitted,
    /// Only the model changes.
    InModel,
    /// Nothing changes.
    Ignored,
    /// Whatever else stands there is a mistake, which is reported.
    Refused,
}

fn fate(trial: &mut Trial, place: &Place, before: &Output) -> Fate {
    let text = trial.specs.text_mut(place).clone();
    let mut fate = Fate::Refused;
    for other in others(place, &text, &trial.specs) {
        let Some(model) = trial.model(place, other) else { continue };
        if model == before.model {
            fate = Fate::Ignored;
            continue;
        }
        let is_emitted = !emit::each(&model).map(Result::unwrap).eq(before.files.iter().cloned());
        return if is_emitted { Fate::Emitted } else { Fate::InModel };
    }
    fate
}
