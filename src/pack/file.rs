//! The format as it is written; `docs/pack-format.md` explains it.

use std::rc::Rc;

use super::Reveal;
use crate::{
    document::{Id, Json, List, ProblemKind, Reader, Whole, Written},
    points::{ByKey, IssueFile, Points},
    steps::{
        AnswerStep, KIND_WORDS, Kinds,
        read::ReadFile,
        reflect::ReflectFile,
        table::{NewsFile, TableFile},
        worksheet::WorksheetFile,
    },
    text::{Label, Language, Passage, Short},
};

written! {
    /// A pack as it was written.
    pub struct PackFile {
        /// Which version of the format the file follows.
        format: Whole<1, 1>,
        /// The pack's name for links and saved sessions.
        id: Id,
        /// The pack's own version, three numbers such as `1.0.0`.
        version: Short<32>,
        /// The languages of the texts, the author's own first.
        languages: List<Language, 1, 16>,
        /// Its name.
        title: Label,
        /// One line for the shelf.
        summary: Label,
        /// An SPDX expression such as `CC-BY-SA-4.0`.
        licence: Short<100>,
        /// Who wrote it.
        authors: List<Short<100>, 1, 32>,
        /// The exercises.
        exercises: List<ExerciseFile, 1, 32>,
    }
}

written! {
    /// An exercise as it was written.
    pub struct ExerciseFile {
        /// Its id in the pack.
        id: Id,
        /// Its name.
        title: Label,
        /// One line that says what it is about.
        summary: Label,
        /// What other exercise this is another form of.
        form: Option<FormFile>,
        /// 1 foundations, 2 interests, 3 third party, 4 constraints, 5 complex.
        level: Whole<1, 5>,
        /// All steps and the debrief together.
        minutes: Whole<1, 600>,
        /// How many people can share it.
        people: PeopleFile,
        /// What it trains.
        trains: List<Competence, 1, 8>,
        /// What a reader may want to know before reading on.
        content_note: Option<Passage>,
        /// What no option goes below, and why.
        rights_floor: Passage,
        /// Who outside the room could be harmed, and what guards them.
        harm_line: Option<Passage>,
        /// What the points are made of; decides which advice applies.
        structure: Option<StructureKind>,
        /// What every role is told.
        general_information: Passage,
        /// What is to be settled.
        issues: Option<List<IssueFile, 1, 32>>,
        /// What cannot go together.
        forbidden: Option<List<ForbiddenFile, 0, 64>>,
        /// What nobody knows yet, for options that depend on it.
        events: Option<List<EventFile, 0, 8>>,
        /// The roles.
        roles: List<RoleFile, 1, 8>,
        /// The steps, in order.
        steps: List<StepFile, 1, 64>,
        /// Looking back together.
        debrief: DebriefFile,
        /// For the trainer only.
        facilitation: FacilitationFile,
    }
}

written! {
    /// Another form of an exercise.
    pub struct FormFile {
        /// The exercise.
        of: Id,
        /// Its pack, if that is another one.
        pack: Option<Id>,
        /// What is different.
        kind: FormKind,
    }
}

written! {
    /// How a form differs.
    pub enum FormKind {
        /// Easier.
        Easier = "easier",
        /// Harder.
        Harder = "harder",
        /// Without a zone of possible agreement.
        NoZone = "no_zone",
        /// As hard, with other words and points.
        Parallel = "parallel",
        /// The same structure with invented people and places.
        Fictional = "fictional",
        /// The same tool, empty, for a case of one's own.
        OwnCase = "own_case",
    }
}

written! {
    /// Head-counts.
    pub struct PeopleFile {
        /// The fewest.
        min: Whole<1, 60>,
        /// The best number.
        ideal: Whole<1, 60>,
        /// The most.
        max: Whole<1, 60>,
    }
}

written! {
    /// What can be trained.
    pub enum Competence {
        /// Preparation and alternatives.
        Preparation = "preparation",
        /// Listening and discovering interests.
        Listening = "listening",
        /// Creating value.
        CreatingValue = "creating_value",
        /// Claiming with legitimacy.
        Claiming = "claiming",
        /// Emotion, face and difficult interactions.
        Composure = "composure",
        /// Conflict analysis and structured problem solving.
        Analysis = "analysis",
        /// Third-party practice.
        ThirdParty = "third_party",
        /// Process, inclusion and implementation.
        Process = "process",
    }
}

written! {
    /// What the points are made of.
    pub enum StructureKind {
        /// One side's gain is the other's loss.
        Distributive = "distributive",
        /// Value can be created.
        Integrative = "integrative",
    }
}

written! {
    /// Options that cannot go together.
    pub struct ForbiddenFile {
        /// An option for each of two issues or more.
        options: ByKey<Id>,
        /// Why not.
        why: Option<Label>,
    }
}

written! {
    /// Something that will turn out one way or another.
    pub struct EventFile {
        /// Its id.
        id: Id,
        /// Its name.
        title: Label,
        /// How it can turn out.
        states: List<StateFile, 2, 6>,
    }
}

written! {
    /// One way in which an event can turn out.
    pub struct StateFile {
        /// Its id in the event.
        id: Id,
        /// Its name.
        title: Label,
    }
}

written! {
    /// A role as it was written, its two parts apart.
    pub struct RoleFile {
        /// Its id.
        id: Id,
        /// What everybody knows.
        public: RolePublicFile,
        /// What this role alone knows.
        confidential: ConfidentialFile,
    }
}

written! {
    /// What everybody knows of a role.
    pub struct RolePublicFile {
        /// The person's name.
        name: Label,
        /// Whom the person speaks for.
        institution: Label,
        /// What everybody knows.
        about: Passage,
    }
}

written! {
    /// What a role alone knows.
    pub struct ConfidentialFile {
        /// The role card's text.
        instructions: Passage,
        /// What the role will do without an agreement. This and the next three
        /// must be there where the exercise has issues.
        batna: Option<Passage>,
        /// What that is worth.
        reservation_value: Option<Points>,
        /// What the role hopes for.
        target: Option<Points>,
        /// Points of each option of each issue.
        score_sheet: Option<ByKey<ByKey<WorthFile>>>,
        /// Points for options together.
        bonuses: Option<List<BonusFile, 0, 32>>,
        /// How likely each state of each event is to this role, in percent.
        beliefs: Option<ByKey<ByKey<Percent>>>,
        /// What options change of the BATNA.
        batna_changes: Option<List<BatnaChangeFile, 0, 8>>,
        /// Why each issue matters to this role.
        why: Option<ByKey<Label>>,
        /// What this role alone learns during the table.
        news: Option<List<NewsFile, 0, 8>>,
    }
}

/// Hundredths.
pub type Percent = Whole<0, 100>;

/// What an option is worth to a role.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(untagged))]
pub enum WorthFile {
    /// These points.
    Sure(Points),
    /// So many points in each state of the event on which the option depends.
    ByState(ByKey<Points>),
}

impl Written for WorthFile {
    fn read(reader: &Reader) -> Option<Self> {
        match reader.json() {
            Json::Record(_) => ByKey::read(reader).map(WorthFile::ByState),
            _ => Points::read(reader).map(WorthFile::Sure),
        }
    }
}

written! {
    /// Points for options together.
    pub struct BonusFile {
        /// An option for each of two issues or more.
        when: ByKey<Id>,
        /// How many points, on top of those of the options.
        points: Points,
    }
}

written! {
    /// What an option changes of a BATNA.
    pub struct BatnaChangeFile {
        /// An option for each of one issue or more.
        when: ByKey<Id>,
        /// What the role then has without the agreement.
        reservation_value: Points,
        /// What it could do then.
        why: Label,
    }
}

written! {
    /// The three panels of looking back.
    pub struct DebriefFile {
        /// How long it takes.
        minutes: Whole<0, 600>,
        /// What happened?
        what: List<Passage, 1, 8>,
        /// So what?
        so_what: List<Passage, 1, 8>,
        /// Now what?
        now_what: List<Passage, 1, 8>,
        /// The one idea to take away.
        principle: Passage,
        /// What the exercise leaves out.
        left_out: Option<Passage>,
        /// What the board shows of the groups, in this order and nothing else; each
        /// at most once. All, people first, if it is absent.
        reveal: Option<List<Reveal, 1, 8>>,
    }
}

written! {
    /// For the trainer.
    pub struct FacilitationFile {
        /// What the exercise is for.
        aim: Passage,
        /// What to do before.
        before: List<Passage, 0, 16>,
        /// What to do when.
        run_sheet: List<RunSheetRowFile, 1, 64>,
        /// What goes wrong, and what to say.
        watch_for: List<Passage, 0, 16>,
        /// How to fit it to the room.
        adapt: List<Passage, 0, 16>,
    }
}

written! {
    /// A row of the run sheet.
    pub struct RunSheetRowFile {
        /// Minutes from the start.
        minute: Whole<0, 600>,
        /// What the trainer does.
        does: Passage,
    }
}

/// A step as it was written.
#[derive(Debug, Clone, PartialEq)]
pub enum StepFile {
    /// Reading.
    Read(ReadFile),
    /// A worksheet.
    Worksheet(WorksheetFile),
    /// A table.
    Table(TableFile),
    /// Looking back.
    Reflect(ReflectFile),
    /// A step that is done by answering.
    Answers(Rc<dyn AnswerStep>),
}

impl Written for StepFile {
    fn read(reader: &Reader) -> Option<Self> {
        let kind = reader.entries()?.find(|(key, _)| *key == "kind");
        let Some((_, kind)) = kind else {
            return reader.problem(ProblemKind::MissingKey("kind"));
        };
        match kind.text()? {
            "read" => ReadFile::read(reader).map(StepFile::Read),
            "worksheet" => WorksheetFile::read(reader).map(StepFile::Worksheet),
            "table" => TableFile::read(reader).map(StepFile::Table),
            "reflect" => ReflectFile::read(reader).map(StepFile::Reflect),
            word => match reader.known::<Kinds>().and_then(|it| it.0.iter().find(|it| it.word == word)) {
                Some(kind) => (kind.read)(reader).map(StepFile::Answers),
                None => {
                    kind.problem(ProblemKind::UnknownWord { word: word.chars().take(64).collect(), known: KIND_WORDS })
                }
            },
        }
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StepFile {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StepFile".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let mut kinds = vec![
            generator.subschema_for::<ReadFile>(),
            generator.subschema_for::<WorksheetFile>(),
            generator.subschema_for::<TableFile>(),
            generator.subschema_for::<ReflectFile>(),
        ];
        kinds.extend(crate::steps::KINDS.0.iter().map(|kind| (kind.schema)(generator)));
        schemars::json_schema!({ "description": "A step as it was written.", "anyOf": kinds })
    }
}
