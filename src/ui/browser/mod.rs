//! The only door to the web platform. Everything here can be absent or denied;
//! every function says so instead of panicking.

pub mod camera;
pub mod clock;
pub mod fetch;
pub mod files;
pub mod hash;
pub mod journal;
pub mod keys;
pub mod lock;
pub mod offline;
pub mod page;
pub mod pictures;
pub mod settings;
pub mod share;
pub mod shortcuts;
pub mod speech;
pub mod store;
pub mod wake;

/// Random bytes from the browser. Without a source the page cannot keep a
/// secret, so this ends in the crash shield rather than in a weak key.
pub fn random<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    #[expect(clippy::expect_used, reason = "a browser without a random source must not make keys")]
    getrandom::fill(&mut bytes).expect("the browser has a random source");
    bytes
}

/// 128 random bits in hexadecimal: a name that no other thing has.
pub fn random_name() -> String {
    random::<16>().iter().map(|byte| format!("{byte:02x}")).collect()
}
