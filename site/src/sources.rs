//! Time and chance that are the same in every run.

use std::sync::atomic::{AtomicU64, Ordering};

use paywright::runtime::sources::{Clock, Random};

/// 2026-01-01T00:00:00Z, for ever.
pub(crate) struct FixedClock;

impl Clock for FixedClock {
    fn now_millis(&self) -> i64 {
        1_767_225_600_000
    }
}

/// SplitMix64 from a fixed start: bytes that look random and never change. Only for pages that show what a message
/// looks like.
#[derive(Default)]
pub(crate) struct FixedRandom(AtomicU64);

impl Random for FixedRandom {
    fn fill(&self, bytes: &mut [u8]) {
        const STEP: u64 = 0x9e37_79b9_7f4a_7c15;
        for chunk in bytes.chunks_mut(8) {
            let state = self.0.fetch_add(STEP, Ordering::Relaxed).wrapping_add(STEP);
            let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            let random = (mixed ^ (mixed >> 31)).to_le_bytes();
            chunk.iter_mut().zip(random).for_each(|(byte, random)| *byte = random);
        }
    }
}
