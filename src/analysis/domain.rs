use std::{cell::RefCell, fmt};

use super::{InvalidValuation, Valuation, vector::MAX_ROLES};
use crate::{
    document::{Json, List, Problem, ProblemKind, Reader, Whole, Written, note},
    points::{Agenda, ByRole, IssueId, OptionId, Package, Points, ScoreSheet},
    text::Short,
};

/// A negotiation as research publishes it, without a story: issues, options,
/// and each party's points and reservation value.
///
/// ```json
/// {
///   "name": "a domain",
///   "issues": [{ "name": "price", "options": ["low", "high"] }],
///   "parties": [{ "name": "buyer", "reservation": 10, "utilities": [[50, 0]] }, …]
/// }
/// ```
///
/// Other keys are left unread. Labels may stand twice, because things are known
/// by their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    /// Its name.
    pub name: String,
    /// The roles' names.
    pub roles: ByRole<String>,
    /// What there is to settle.
    pub agenda: Agenda,
    /// What every option is worth to each role.
    pub sheets: ByRole<ScoreSheet>,
    /// What each role has without an agreement.
    pub reservation_values: ByRole<Points>,
    issues: Vec<Issue>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Issue {
    name: String,
    options: Vec<String>,
}

/// A file that is no domain, with everything that is wrong in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidDomain {
    /// At least one, in the order of the file.
    pub problems: Vec<Problem>,
}

impl fmt::Display for InvalidDomain {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        let lines: Vec<String> = self.problems.iter().map(Problem::to_string).collect();
        f.write_str(&lines.join("\n"))
    }
}

impl std::error::Error for InvalidDomain {}

type Name = Short<200>;
type PointsFile = Whole<-1_000_000_000, 1_000_000_000>;

struct DomainFile {
    name: Name,
    issues: List<IssueFile, 1, 64>,
    parties: List<PartyFile, 2, MAX_ROLES>,
}

struct IssueFile {
    name: Name,
    options: List<Name, 1, 256>,
}

struct PartyFile {
    name: Name,
    reservation: PointsFile,
    utilities: List<List<PointsFile, 1, 256>, 1, 64>,
}

impl Written for DomainFile {
    fn read(reader: &Reader) -> Option<Self> {
        let record = reader.open_record()?;
        // All are read, so that all problems are noted.
        let fields = (Name::field(&record, "name"), List::field(&record, "issues"), List::field(&record, "parties"));
        let (Some(name), Some(issues), Some(parties)) = fields else { return None };
        Some(DomainFile { name, issues, parties })
    }
}

impl Written for IssueFile {
    fn read(reader: &Reader) -> Option<Self> {
        let record = reader.open_record()?;
        let (Some(name), Some(options)) = (Name::field(&record, "name"), List::field(&record, "options")) else {
            return None;
        };
        Some(IssueFile { name, options })
    }
}

impl Written for PartyFile {
    fn read(reader: &Reader) -> Option<Self> {
        let record = reader.open_record()?;
        let fields = (
            Name::field(&record, "name"),
            PointsFile::field(&record, "reservation"),
            List::field(&record, "utilities"),
        );
        let (Some(name), Some(reservation), Some(utilities)) = fields else { return None };
        Some(PartyFile { name, reservation, utilities })
    }
}

/// Where points are missing or too many.
fn check_counts(file: &DomainFile, problems: &mut Vec<Problem>) {
    let mut check = |at: String, needed: usize, found: usize| {
        if needed != found {
            note(problems, Problem { at, kind: ProblemKind::WrongCount { min: needed, max: needed, found } });
        }
    };
    for (p, party) in file.parties.iter().enumerate() {
        let at = format!("/parties/{p}/utilities");
        check(at.clone(), file.issues.len(), party.utilities.len());
        for (i, (issue, points)) in file.issues.iter().zip(party.utilities.iter()).enumerate() {
            check(format!("{at}/{i}"), issue.options.len(), points.len());
        }
    }
}

impl Domain {
    /// The largest file that is looked at: 4 MiB.
    pub const MAX_BYTES: usize = 4 << 20;

    /// Whether a file of either kind is a domain and not a pack.
    pub fn is_domain(json: &Json) -> bool {
        json.get("parties").is_some()
    }

    /// Reads a domain: up to 64 issues of 256 options, 2 to 8 parties, points
    /// and reservation values up to 10⁹ either way.
    ///
    /// # Errors
    ///
    /// All problems of the file at once.
    pub fn open(bytes: &[u8]) -> Result<Domain, InvalidDomain> {
        let json = Json::parse_up_to(Domain::MAX_BYTES, bytes).map_err(|it| InvalidDomain { problems: vec![it] })?;
        let problems = RefCell::new(Vec::new());
        let file = DomainFile::read(&Reader::new(&json, &problems));
        let mut problems = problems.into_inner();
        if let Some(file) = &file {
            check_counts(file, &mut problems);
        }
        match file {
            Some(file) if problems.is_empty() => Ok(Domain::of(file)),
            _ => Err(InvalidDomain { problems }),
        }
    }

    fn of(file: DomainFile) -> Domain {
        let parties = ByRole(file.parties.into_vec());
        let sheet = |party: &PartyFile| {
            let points = |it: &List<PointsFile, 1, 256>| it.iter().map(|it| Points(it.get())).collect();
            ScoreSheet::new(party.utilities.iter().map(points).collect())
        };
        let issue = |it: &IssueFile| Issue {
            name: it.name.to_string(),
            options: it.options.iter().map(|it| it.to_string()).collect(),
        };
        Domain {
            name: file.name.to_string(),
            roles: parties.map(|_, it| it.name.to_string()),
            agenda: Agenda::new(file.issues.iter().map(|it| it.options.len())),
            sheets: parties.map(|_, it| sheet(it)),
            reservation_values: parties.map(|_, it| Points(it.reservation.get())),
            issues: file.issues.iter().map(issue).collect(),
        }
    }

    /// What every package is worth to whom.
    ///
    /// # Errors
    ///
    /// [`InvalidValuation::Packages`]; the limits of a domain exclude the other
    /// reasons, unless somebody gave its agenda or sheets rules on combinations.
    pub fn valuation(&self) -> Result<Valuation, InvalidValuation> {
        let sheets = self.sheets.map(|role, _| &self.sheets[role]);
        Valuation::new(&self.agenda, &sheets, self.reservation_values.clone())
    }

    /// What a package says, issue by issue: the names of the issue and the
    /// option.
    pub fn words(&self, package: &Package) -> impl Iterator<Item = (&str, &str)> {
        package.iter().map(|(IssueId(issue), OptionId(option))| {
            let issue = &self.issues[usize::from(issue)];
            (issue.name.as_str(), issue.options[usize::from(option)].as_str())
        })
    }
}
