//! A transcript as it is written.

use crate::{
    document::{Id, List, Whole},
    points::ByKey,
    steps::BehindFile,
    text::{Label, Passage, Short},
};

written! {
    /// The word for this kind of step.
    pub enum TranscriptKind {
        /// Coding a transcript.
        Transcript = "transcript",
    }
}

written! {
    /// A `transcript` step.
    pub struct Transcript {
        /// Its id.
        id: Id,
        /// Its kind.
        kind: TranscriptKind,
        /// Its name.
        title: Label,
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// Where people are, and what has just happened.
        setting: Passage,
        /// Who speaks.
        speakers: List<SpeakerFile, 1, 16>,
        /// The code books; the first is the usual one.
        books: List<BookFile, 1, 6>,
        /// What is said of the two reference coders, beside how far they agree.
        about_reference: Option<Passage>,
        /// Lines that are coded already, with reasons, to learn the book by.
        worked: Option<List<WorkedFile, 0, 24>>,
        /// The lines to code, in the order in which they were said.
        units: List<UnitFile, 1, 96>,
        /// Where the talk turned.
        turning_point: Option<TurningPointFile>,
        /// Where a door was open, and what could have been said.
        missed_openings: Option<List<OpeningFile, 0, 8>>,
        /// Lines to put in other words.
        rewrites: Option<List<RewriteFile, 0, 8>>,
        /// What a reader asks of such words; needed where there are any.
        rewrite_checks: Option<List<Label, 1, 12>>,
        /// Four levels of such words, the lowest first; needed where there are any.
        rewrite_rubric: Option<List<Label, 4, 4>>,
        /// The points behind the talk.
        behind: Option<BehindFile>,
        /// Which codes of the first book the pattern report counts.
        patterns: Option<PatternsFile>,
    }
}

written! {
    /// Somebody who speaks.
    pub struct SpeakerFile {
        /// The id.
        id: Id,
        /// The name.
        name: Label,
        /// Who that is.
        about: Label,
    }
}

written! {
    /// A code book.
    pub struct BookFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// How it is used.
        about: Passage,
        /// Whose lines are coded, if not everybody's.
        speakers: Option<List<Id, 1, 16>>,
        /// The book whose codes are put together here.
        coarser_than: Option<Id>,
        /// The codes.
        codes: List<CodeFile, 2, 16>,
        /// Pairs of codes that are near to one another: half an agreement.
        neighbours: Option<List<List<Id, 2, 2>, 0, 32>>,
    }
}

written! {
    /// A code.
    pub struct CodeFile {
        /// Its id in the book.
        id: Id,
        /// The key for it: one of a-z and 0-9.
        key: Short<1>,
        /// Its short name, at most 16 characters.
        short: Label,
        /// What it means.
        means: Label,
        /// What it is easily taken for.
        not: Option<Label>,
        /// The codes of the finer book that it stands for.
        holds: Option<List<Id, 1, 16>>,
    }
}

written! {
    /// A line that is coded already.
    pub struct WorkedFile {
        /// Who speaks.
        speaker: Id,
        /// What is said.
        text: Passage,
        /// Its code by book; coarser books follow.
        codes: ByKey<Id>,
        /// Why.
        because: Label,
    }
}

written! {
    /// A line to code.
    pub struct UnitFile {
        /// Its id.
        id: Id,
        /// Who speaks.
        speaker: Id,
        /// What is said.
        text: Passage,
        /// The reference coders' codes by book: one where both agree, else the
        /// first coder's and the second's. Coarser books follow.
        codes: ByKey<List<Id, 1, 2>>,
        /// The books in which the reference coders could not settle this line.
        contested: Option<List<Id, 1, 6>>,
        /// Why; shown with the comparison.
        because: Option<Label>,
    }
}

written! {
    /// Where the talk turned.
    pub struct TurningPointFile {
        /// The question.
        ask: Passage,
        /// The first line of the place.
        from: Id,
        /// The last line of the place.
        to: Id,
        /// Why there.
        because: Passage,
    }
}

written! {
    /// A missed opening.
    pub struct OpeningFile {
        /// Its id.
        id: Id,
        /// The line after which the door was open.
        after: Id,
        /// The question.
        ask: Passage,
        /// What could have been said.
        lines: List<OpeningLineFile, 2, 6>,
    }
}

written! {
    /// Something that could have been said.
    pub struct OpeningLineFile {
        /// Its id.
        id: Id,
        /// The words.
        text: Passage,
        /// Whether it would have opened the door wider.
        opens: bool,
        /// Why.
        because: Label,
    }
}

written! {
    /// A line to put in other words.
    pub struct RewriteFile {
        /// The line.
        unit: Id,
        /// What is asked for.
        ask: Passage,
        /// What it could be; shown once the reader's own words are fixed.
        model: Passage,
    }
}

written! {
    /// What the pattern report counts, by codes of the first book.
    pub struct PatternsFile {
        /// Questions about what matters.
        questions: List<Id, 0, 16>,
        /// Attacks.
        attacks: List<Id, 0, 16>,
        /// Packages and trades.
        packages: List<Id, 0, 16>,
        /// Needs and priorities, asked for or told.
        interests: List<Id, 0, 16>,
    }
}
