//! Packs from GENIUS domains. The domains are invented.

use expect_test::{Expect, expect};
use parley::{
    import::{GeniusRefused, Imported, NoteKind, Settings, Source, genius},
    points::{Points, RoleId},
};

use crate::games::Chance;

const DOMAIN: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<negotiation_template>
  <utility_space number_of_issues="3">
    <objective index="0" etype="objective" type="objective" description="" name="root">
      <issue etype="discrete" index="1" name="Stall rent" type="discrete" vtype="discrete">
        <item index="1" value="20 a day" cost="0" description=""/>
        <item index="2" value="30 a day" cost="0" description=""/>
        <item index="3" value="40 a day" cost="0" description=""/>
      </issue>
      <issue etype="discrete" index="2" name="Salt &amp; ice" type="discrete" vtype="discrete">
        <item index="1" value="Grower"/>
        <item index="2" value="Café"/>
      </issue>
      <issue etype="discrete" index="3" name="Days" type="discrete" vtype="discrete">
        <item index="1" value="Saturday"/>
        <item index="2" value="Both"/>
        <item index="3" value="Sunday"/>
      </issue>
    </objective>
  </utility_space>
</negotiation_template>
"#;

const GROWER: &str = r#"<utility_space type="any" number_of_issues="3">
  <objective index="0" etype="objective" type="objective" description="" name="root">
    <issue etype="discrete" index="1" name="Stall rent" type="discrete" vtype="discrete">
      <item index="1" value="20 a day" evaluation="4"/>
      <item index="2" value="30 a day" evaluation="3"/>
      <item index="3" value="40 a day" evaluation="1"/>
    </issue>
    <issue etype="discrete" index="2" name="Salt &amp; ice" type="discrete" vtype="discrete">
      <item index="1" value="Grower" evaluation="0"/>
      <item index="2" value="Café" evaluation="7"/>
    </issue>
    <issue etype="discrete" index="3" name="Days" type="discrete" vtype="discrete">
      <item index="1" value="Saturday" evaluation="1.5"/>
      <item index="2" value="Both" evaluation="2.5"/>
      <item index="3" value="Sunday" evaluation="0.5"/>
    </issue>
    <weight index="1" value="0.5"/>
    <weight index="2" value="0.3"/>
    <weight index="3" value="0.2"/>
  </objective>
  <discount_factor value="1.0"/>
  <reservation value="0.25"/>
</utility_space>
"#;

const MARKET: &str = r#"<utility_space type="any" number_of_issues="3">
  <objective index="0" etype="objective" type="objective" description="" name="root">
    <weight index="1" value="2"/>
    <weight index="2" value="1"/>
    <weight index="3" value="1"/>
    <issue etype="discrete" index="1" name="Stall rent" type="discrete" vtype="discrete">
      <item index="1" value="20 a day" evaluation="1"/>
      <item index="2" value="30 a day" evaluation="2"/>
      <item index="3" value="40 a day" evaluation="3"/>
    </issue>
    <issue etype="discrete" index="2" name="Salt &amp; ice" type="discrete" vtype="discrete">
      <item index="1" value="Grower" evaluation="5"/>
      <item index="2" value="Café" evaluation="2"/>
    </issue>
    <issue etype="discrete" index="3" name="Days" type="discrete" vtype="discrete">
      <item index="1" value="Saturday" evaluation="1"/>
      <item index="2" value="Both" evaluation="1"/>
      <item index="3" value="Sunday" evaluation="1"/>
    </issue>
  </objective>
  <discount_factor value="1"/>
  <reservation value="0.1"/>
</utility_space>
"#;

fn import(domain: &[u8], grower: &[u8], market: &[u8]) -> Result<Imported, GeniusRefused> {
    genius(
        Source { name: "Market.xml", bytes: domain },
        &[Source { name: "Market_Grower.xml", bytes: grower }, Source { name: "Market-Hall.xml", bytes: market }],
        &Settings::default(),
    )
}

fn role(i: usize) -> RoleId {
    parley::points::ByRole::new(2, |it| it).values()[i]
}

/// A role's points by issue and option, and its reservation value.
fn points(imported: &Imported, i: usize) -> (Vec<Vec<i64>>, i64) {
    let exercise = &imported.pack.exercises[0];
    let part = &exercise.confidential[role(i)];
    let agenda = &exercise.public.agenda;
    let issue = |issue| agenda.options(issue).map(|it| part.score_sheet.points(issue, it).0).collect();
    (agenda.issues().map(issue).collect(), part.reservation_value.0)
}

fn notes(imported: &Imported) -> String {
    imported.notes.iter().map(|it| format!("{it}\n")).collect()
}

/// A fraction, written as the test's own arithmetic.
type Fraction = (i128, i128);

/// Checks every package: points · below = factor · above.
#[track_caller]
fn check_utilities(imported: &Imported, i: usize, weights: &[i128], evaluations: &[&[i128]], factor: i128) {
    let exercise = &imported.pack.exercises[0];
    let sheet = &exercise.confidential[role(i)].score_sheet;
    let total: i128 = weights.iter().sum();
    for package in exercise.public.agenda.packages() {
        let utility: Fraction = package.iter().map(|(issue, option)| (issue.index(), option.index())).fold(
            (0, 1),
            |(above, below): Fraction, (issue, option)| {
                let most = evaluations[issue].iter().max().unwrap();
                let (a, b) = (weights[issue] * evaluations[issue][option], total * most);
                (above * b + a * below, below * b)
            },
        );
        assert_eq!(i128::from(sheet.value(&package).0) * utility.1, factor * utility.0, "{package:?}");
    }
}

#[test]
fn points_are_the_utilities_exactly() {
    let imported = import(DOMAIN.as_bytes(), GROWER.as_bytes(), MARKET.as_bytes()).unwrap();
    // 0.5·(1, 3/4, 1/4) + 0.3·(0, 1) + 0.2·(3/5, 1, 1/5): eighths, tenths and
    // twenty-fifths, so 200.
    check_utilities(&imported, 0, &[5, 3, 2], &[&[4, 3, 1], &[0, 7], &[15, 25, 5]], 200);
    assert_eq!(points(&imported, 0), (vec![vec![100, 75, 25], vec![0, 60], vec![24, 40, 8]], 50));
    // 1/2·(1/3, 2/3, 1) + 1/4·(1, 2/5) + 1/4·1: sixths, tenths and quarters, so 60.
    check_utilities(&imported, 1, &[2, 1, 1], &[&[1, 2, 3], &[5, 2], &[1, 1, 1]], 60);
    assert_eq!(points(&imported, 1), (vec![vec![10, 20, 30], vec![15, 6], vec![15, 15, 15]], 6));
    expect![[r#"
        Market_Grower.xml: the points are the utilities times 200, exactly; nothing was rounded
        Market_Grower.xml: there is no target; three quarters of the way from the reservation value to the best package are assumed
        Market-Hall.xml: the points are the utilities times 60, exactly; nothing was rounded
        Market-Hall.xml: there is no target; three quarters of the way from the reservation value to the best package are assumed
    "#]]
    .assert_eq(&notes(&imported));
}

#[test]
fn the_pack_says_what_it_is_and_what_is_not_known() {
    let imported = import(DOMAIN.as_bytes(), GROWER.as_bytes(), MARKET.as_bytes()).unwrap();
    let pack = &imported.pack;
    assert_eq!((pack.id.as_str(), pack.licence.as_str()), ("market", "LicenseRef-unknown"));
    let exercise = &pack.exercises[0];
    let names: Vec<&str> = exercise.public.roles.values().iter().map(|it| it.name.in_language("en").0).collect();
    assert_eq!(names, ["Market Grower", "Market Hall"]);
    let issues: Vec<(&str, &str)> =
        exercise.public.issues.iter().map(|it| (it.id.as_str(), it.title.in_language("en").0)).collect();
    assert_eq!(issues, [("stall_rent", "Stall rent"), ("salt_ice", "Salt & ice"), ("days", "Days")]);
    // Three quarters of the way from 50 to 200.
    assert_eq!(exercise.confidential[role(0)].target, Points(163));
    let told: String = exercise.facilitation.before.iter().map(|it| it.in_language("en").0).collect();
    for note in &imported.notes {
        assert!(told.contains(&note.kind.to_string()), "{note}");
    }
    let advice: Vec<String> = parley::pack::lint(pack).iter().map(ToString::to_string).collect();
    assert_eq!(
        advice,
        [
            "/exercises/0/roles: 88% of the packages are in the zone; this level asks for 30 to 55%",
            "/exercises/0/issues: the best option stands at place 2 on 2 issues; vary the order",
        ]
    );
}

#[test]
fn title_and_licence_are_what_the_user_says() {
    let settings = Settings { title: Some("A stall".into()), licence: Some("CC0-1.0".into()) };
    let profiles =
        [Source { name: "1.xml", bytes: GROWER.as_bytes() }, Source { name: "2.xml", bytes: MARKET.as_bytes() }];
    let imported = genius(Source { name: "d", bytes: DOMAIN.as_bytes() }, &profiles, &settings).unwrap();
    assert_eq!((imported.pack.id.as_str(), imported.pack.licence.as_str()), ("a_stall", "CC0-1.0"));
    let names =
        imported.pack.exercises[0].public.roles.values().iter().map(|it| it.name.in_language("en").0.to_owned());
    assert_eq!(names.collect::<Vec<_>>(), ["Party A", "Party B"], "a number is no name");
    for settings in [
        Settings { title: Some("a\nb".into()), licence: None },
        Settings { title: None, licence: Some("x".repeat(101)) },
    ] {
        assert!(matches!(
            genius(Source { name: "d", bytes: DOMAIN.as_bytes() }, &profiles, &settings),
            Err(GeniusRefused::BadSetting { .. })
        ));
    }
}

#[test]
fn points_past_the_bound_of_a_pack_are_rounded_and_by_how_much_is_said() {
    // 997 and 1009 are primes, so the common denominator has more than a million.
    let grower = GROWER
        .replace("evaluation=\"4\"", "evaluation=\"997\"")
        .replace("evaluation=\"7\"", "evaluation=\"1009\"")
        .replace("value=\"Grower\" evaluation=\"0\"", "value=\"Grower\" evaluation=\"500\"");
    let imported = import(DOMAIN.as_bytes(), grower.as_bytes(), MARKET.as_bytes()).unwrap();
    // 500·3/997 = 1.5045, 500·1/997 = 0.5015, 300·500/1009 = 148.6620.
    assert_eq!(points(&imported, 0), (vec![vec![500, 2, 1], vec![149, 300], vec![120, 200, 40]], 250));
    let told = notes(&imported);
    // 1 - 0.50150 = 0.49850 and 149 - 148.66204 = 0.33796; together 0.83646.
    assert!(
        told.contains("an option is off by at most 0.499, a package by at most 0.837, the reservation value by at most 0.000 points"),
        "{told}"
    );
}

#[test]
fn a_half_is_rounded_up() {
    // 1000 · 1/2 · 1/16 = 31.25 is exact elsewhere; a denominator past the bound forces rounding.
    let grower = GROWER
        .replace("<weight index=\"1\" value=\"0.5\"/>", "<weight index=\"1\" value=\"0.5000001\"/>")
        .replace("<weight index=\"2\" value=\"0.3\"/>", "<weight index=\"2\" value=\"0.2999999\"/>")
        .replace("evaluation=\"1.5\"", "evaluation=\"1.50625\"");
    let imported = import(DOMAIN.as_bytes(), grower.as_bytes(), MARKET.as_bytes()).unwrap();
    // 200 · 1.50625/2.5 = 120.5.
    assert_eq!(points(&imported, 0).0[2], [121, 200, 40]);
}

/// A profile of one issue for each list of evaluations, in ten-thousandths.
fn drawn(weights: &[i128], evaluations: &[Vec<i128>]) -> String {
    let decimal = |it: i128| format!("{}.{:04}", it / 10_000, it % 10_000);
    let issues: String = (weights.iter().zip(evaluations).enumerate())
        .map(|(i, (weight, evaluations))| {
            let item = |(o, it): (usize, &i128)| format!("<item value=\"o{o}\" evaluation=\"{}\"/>", decimal(*it));
            let items: String = evaluations.iter().enumerate().map(item).collect();
            format!(
                "<issue type=\"discrete\" index=\"{i}\" name=\"i{i}\">{items}</issue><weight index=\"{i}\" value=\"{}\"/>",
                decimal(*weight)
            )
        })
        .collect();
    format!("<utility_space>{issues}<reservation value=\"0\"/></utility_space>")
}

#[test]
fn drawn_profiles_are_exact_or_off_by_half_a_point_at_most() {
    let (mut n_exact, mut n_rounded) = (0, 0);
    for seed in 0..200 {
        let chance = &mut Chance::new(seed);
        let sizes: Vec<usize> = (0..1 + chance.below(4)).map(|_| 2 + chance.below(3)).collect();
        // Round numbers have small denominators.
        let unit = *chance.pick(&[1, 500, 2_500, 10_000]);
        let mut number = || i128::from(chance.between(1, 20)) * unit + if unit == 1 { 999 } else { 0 };
        let weights: Vec<i128> = sizes.iter().map(|_| number()).collect();
        let evaluations: Vec<Vec<i128>> = sizes.iter().map(|n| (0..*n).map(|_| number()).collect()).collect();
        let profile = drawn(&weights, &evaluations);
        let imported = import(profile.as_bytes(), profile.as_bytes(), profile.as_bytes()).unwrap();
        let factor = imported.notes.iter().find_map(|it| match it.kind {
            NoteKind::Exact { factor } => Some(i128::from(factor)),
            _ => None,
        });
        let total: i128 = weights.iter().sum();
        let mut farthest: Fraction = (0, 1);
        for (issue, points) in points(&imported, 0).0.iter().enumerate() {
            let most = evaluations[issue].iter().max().unwrap();
            for (option, points) in points.iter().enumerate() {
                let (above, below) = (weights[issue] * evaluations[issue][option], total * most);
                let off = i128::from(*points) * below - factor.unwrap_or(1000) * above;
                match factor {
                    Some(_) => assert_eq!(off, 0, "seed {seed}"),
                    // Halves go up: above -1/2, up to 1/2.
                    None => assert!(-below < 2 * off && 2 * off <= below, "seed {seed}: {off} / {below}"),
                }
                if farthest.0 * below < off.abs() * farthest.1 {
                    farthest = (off.abs(), below);
                }
            }
        }
        match factor {
            Some(factor) => {
                n_exact += 1;
                assert!(factor <= 1_000_000);
            }
            None => {
                n_rounded += 1;
                let said = imported.notes.iter().find_map(|it| match it.kind {
                    NoteKind::Rounded { option, .. } => Some(i128::from(option)),
                    _ => None,
                });
                // In thousandths, rounded up.
                assert_eq!(said, Some((1000 * farthest.0 + farthest.1 - 1) / farthest.1), "seed {seed}");
            }
        }
    }
    assert!(30 < n_exact && 30 < n_rounded, "{n_exact} exact, {n_rounded} rounded");
}

#[test]
fn numbers_of_many_digits_are_read_exactly() {
    let change = |from: &str, to: &str| {
        let grower = GROWER.replace(from, to);
        assert_ne!(grower, GROWER);
        points(&import(DOMAIN.as_bytes(), grower.as_bytes(), MARKET.as_bytes()).unwrap(), 0).0
    };
    // Sums of doubles, as they are written.
    assert_eq!(change("\"0.3\"", "\"0.30000000000000004\""), [vec![500, 375, 125], vec![0, 300], vec![120, 200, 40]]);
    assert_eq!(change("\"0.5\"/>", "\"5.0000000000000001E-1\"/>")[0], [500, 375, 125]);
    assert_eq!(change("evaluation=\"0\"", "evaluation=\"1.3877787807814457E-17\"")[1], [0, 300]);
    // The farthest apart that is read.
    let many = "9".repeat(60);
    assert_eq!(change("evaluation=\"4\"", &format!("evaluation=\"{many}E60\""))[0], [500, 0, 0]);
    assert_eq!(change("evaluation=\"4\"", &format!("evaluation=\"0.{}E-60\"", &many[1..]))[0], [0, 500, 167]);
    // Many digits that cancel are no reason to round.
    let grower = ["0.5", "0.3", "0.2"].iter().fold(GROWER.to_owned(), |acc, it| {
        acc.replace(&format!("value=\"{it}\"/>"), &format!("value=\"{it}000000000000000000000000000E+30\"/>"))
    });
    assert_eq!(
        points(&import(DOMAIN.as_bytes(), grower.as_bytes(), MARKET.as_bytes()).unwrap(), 0).0,
        [vec![100, 75, 25], vec![0, 60], vec![24, 40, 8]]
    );
}

/// A breakage that leaves all points as they are.
#[track_caller]
fn check_mended(change: impl Fn(&str) -> Vec<u8>, expected: Expect) {
    let clean = import(DOMAIN.as_bytes(), GROWER.as_bytes(), MARKET.as_bytes()).unwrap();
    let [domain, grower, market] = [DOMAIN, GROWER, MARKET].map(change);
    assert!(domain != DOMAIN.as_bytes() || grower != GROWER.as_bytes() || market != MARKET.as_bytes(), "no change");
    let imported = import(&domain, &grower, &market).unwrap();
    assert_eq!(points(&imported, 0), points(&clean, 0));
    assert_eq!(points(&imported, 1), points(&clean, 1));
    let titles = |it: &Imported| {
        let issues = &it.pack.exercises[0].public.issues;
        let title = |it: &parley::pack::IssueOption| it.title.in_language("en").0.to_owned();
        issues.iter().map(|it| it.options.iter().map(title).collect()).collect::<Vec<Vec<String>>>()
    };
    assert_eq!(titles(&imported), titles(&clean));
    let new: String =
        imported.notes.iter().filter(|it| !clean.notes.contains(it)).map(|it| format!("{it}\n")).collect();
    expected.assert_eq(&new);
}

#[test]
fn what_makes_no_difference_to_genius_makes_none_here() {
    let none = || expect![""];
    let text = |change: fn(&str) -> String| move |it: &str| change(it).into_bytes();
    check_mended(text(|it| it.replace("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "")), none());
    check_mended(text(|it| format!("\u{feff}{it}")), none());
    check_mended(text(|it| format!("\n\n{it}")), none());
    check_mended(text(|it| it.replace("&amp;", "&")), none());
    check_mended(text(|it| it.replace("&amp;", "&#38;").replace('é', "&#xE9;")), none());
    check_mended(
        text(|it| it.replace("issue", "Issue").replace("weight", "WEIGHT").replace("value=", "Value=")),
        none(),
    );
    check_mended(text(|it| it.replace("<item", "<!-- <item value=\"x\"/> --> <item")), none());
    check_mended(
        text(|it| {
            it.replace("/>", "></item>")
                .replace("></item>\n  <res", "/>\n  <res")
                .replace("<item ", "<item\n")
                .lines()
                .map(|it| {
                    if it.contains("<weight") {
                        it.replace("</item>", "</weight>")
                    } else if it.contains("<disc") || it.contains("<res") {
                        it.replace("></item>", "/>")
                    } else {
                        it.to_owned()
                    }
                })
                .collect::<Vec<_>>()
                .join("\r\n")
        }),
        none(),
    );
    check_mended(text(|it| it.replace("\"Stall rent\"", "\"  Stall\n rent \"")), none());
    check_mended(
        text(|it| {
            it.replace("name=\"Days\"", "name=\"DAYS\"")
                .replace("\"Both\"", "\"both\"")
                .replace("\"both\"/>", "\"Both\"/>")
        }),
        none(),
    );
    check_mended(text(|it| it.replace("\"0.3\"", "\"0,3\"").replace("\"2.5\"", "\"2,5\"")), none());
    check_mended(
        text(|it| it.replace("\"0.3\"", "\"3.0E-1\"").replace("\"4\"", "\"+.4e1\"").replace("\"7\"", "\"7.d\"")),
        none(),
    );
    check_mended(text(|it| it.replace("\"0.3\"", "0.3").replace("\"0.25\"", "0.25")), none());
    check_mended(
        text(|it| {
            // Weights before, between and after the issues.
            it.replace("<weight index=\"1\" value=\"2\"/>", "").replace(
                "<discount_factor value=\"1\"",
                "<weight index=\"1\" value=\"2\"/><discount_factor value=\"1\"",
            )
        }),
        none(),
    );
    check_mended(
        |it| it.encode_utf16().fold(vec![0xff, 0xfe], |acc, it| [acc, it.to_le_bytes().to_vec()].concat()),
        none(),
    );
    check_mended(text(|it| it.replace("<item index=\"1\"", "<item").replace("<item index=\"2\"", "<item")), none());
    // The profiles list their issues in another order.
    check_mended(
        text(|it| {
            let (a, b) = (
                it.find("<issue etype=\"discrete\" index=\"1\"").unwrap(),
                it.find("<issue etype=\"discrete\" index=\"2\"").unwrap(),
            );
            if it == DOMAIN {
                return it.to_owned();
            }
            let c = it.find("<issue etype=\"discrete\" index=\"3\"").unwrap();
            format!("{}{}{}{}", &it[..a], &it[b..c], &it[a..b], &it[c..])
        }),
        none(),
    );
}

#[test]
fn what_is_mended_is_said() {
    check_mended(
        |it| it.chars().map(|it| if it == 'é' { 0xe9 } else { it as u8 }).collect(),
        expect![[r#"
        Market.xml: the bytes are not UTF-8 and were read as Windows-1252
        Market_Grower.xml: the bytes are not UTF-8 and were read as Windows-1252
        Market-Hall.xml: the bytes are not UTF-8 and were read as Windows-1252
    "#]],
    );
    let text = |change: fn(&str) -> String| move |it: &str| change(it).into_bytes();
    check_mended(
        text(|it| it.replace("<weight ", "<weight value=\"9\" ")),
        expect![[r#"
        Market_Grower.xml: attributes that stand twice in their element: 3; the last one holds
        Market-Hall.xml: attributes that stand twice in their element: 3; the last one holds
    "#]],
    );
    check_mended(
        text(|it| {
            it.replace("<issue", "<objective index=\"9\" name=\"group\"><issue")
                .replace("</issue>", "</issue></objective>")
                .replace("<weight index=\"1\"", "<weight index=\"9\" value=\"1\"/><weight index=\"1\"")
        }),
        expect![[r#"
            Market.xml: issues in groups are read as one list; weights of groups are left out, as in GENIUS
            Market_Grower.xml: issues in groups are read as one list; weights of groups are left out, as in GENIUS
            Market_Grower.xml: weights of no issue, or of one that has its weight, are left out: 1
            Market-Hall.xml: issues in groups are read as one list; weights of groups are left out, as in GENIUS
            Market-Hall.xml: weights of no issue, or of one that has its weight, are left out: 1
        "#]],
    );
    // The domain counts from 0 and with gaps, the profiles from 1.
    check_mended(
        text(|it| {
            if it == DOMAIN {
                it.replace("index=\"1\" name", "index=\"0\" name").replace("index=\"3\" name", "index=\"30\" name")
            } else {
                it.to_owned()
            }
        }),
        expect![[r#"
            Market_Grower.xml: issues found by name, their index differs: `Stall rent`, `Days`
            Market-Hall.xml: issues found by name, their index differs: `Stall rent`, `Days`
        "#]],
    );
    // The profiles count their issues from 0 and their weights from 1.
    check_mended(
        text(|it| if it == DOMAIN { it.to_owned() } else { it.replace("index=\"1\" name", "index=\"0\" name") }),
        expect![[r#"
            Market_Grower.xml: the indexes of the weights are not those of the issues; the weights hold in their order
            Market_Grower.xml: issues found by name, their index differs: `Stall rent`
            Market-Hall.xml: the indexes of the weights are not those of the issues; the weights hold in their order
            Market-Hall.xml: issues found by name, their index differs: `Stall rent`
        "#]],
    );
    // The profiles call an issue and an option otherwise.
    check_mended(
        text(|it| {
            if it == DOMAIN {
                it.to_owned()
            } else {
                it.replace("name=\"Days\"", "name=\"Tage\"").replace("\"Both\"", "\"Beide\"")
            }
        }),
        expect![[r#"
            Market_Grower.xml: issues found by index, their name differs: `Days`
            Market_Grower.xml: options of `Days` found by index, their name differs: `Both`
            Market-Hall.xml: issues found by index, their name differs: `Days`
            Market-Hall.xml: options of `Days` found by index, their name differs: `Both`
        "#]],
    );
    check_mended(
        text(|it| it.replace("factor value=\"1.0\"", "factor value=\"0.9\"")),
        expect![[r#"
        Market_Grower.xml: the discount factor `0.9` is left out; the points do not fall with time
    "#]],
    );
    // The same share of the sum, and no room for doubt about an unknown issue.
    check_mended(
        text(|it| {
            if it == DOMAIN {
                it.to_owned()
            } else {
                it.replace(
                    "</issue>\n    <issue etype=\"discrete\" index=\"2\"",
                    "<item value=\"None\" evaluation=\"0\"/></issue>\n    <issue etype=\"discrete\" index=\"2\"",
                )
                .replace("  </objective>", "<issue index=\"8\" name=\"Parking\"/></objective>")
            }
        }),
        expect![[r#"
            Market_Grower.xml: issues that the domain does not have are left out: `Parking`
            Market_Grower.xml: options of `Stall rent` that the domain does not have are left out, but count for its largest evaluation: `None`
            Market-Hall.xml: issues that the domain does not have are left out: `Parking`
            Market-Hall.xml: options of `Stall rent` that the domain does not have are left out, but count for its largest evaluation: `None`
        "#]],
    );
}

/// What a change of the grower's profile gives: points, reservation value and
/// new notes.
#[track_caller]
fn check_grower(from: &str, to: &str, expected: Expect) {
    let clean = import(DOMAIN.as_bytes(), GROWER.as_bytes(), MARKET.as_bytes()).unwrap();
    let grower = GROWER.replace(from, to);
    assert_ne!(grower, GROWER);
    let imported = import(DOMAIN.as_bytes(), grower.as_bytes(), MARKET.as_bytes()).unwrap();
    let new: String =
        imported.notes.iter().filter(|it| !clean.notes.contains(it)).map(|it| format!("{it}\n")).collect();
    expected.assert_eq(&format!("{:?}\n{new}", points(&imported, 0)));
}

#[test]
fn what_a_profile_leaves_out_is_worth_0_and_said() {
    check_grower(
        " evaluation=\"3\"",
        "",
        expect![[r#"
        ([[100, 0, 25], [0, 60], [24, 40, 8]], 50)
        Market_Grower.xml: options of `Stall rent` without an evaluation are worth 0: `30 a day`
    "#]],
    );
    check_grower(
        "<weight index=\"2\" value=\"0.3\"/>",
        "",
        expect![[r#"
        ([[100, 75, 25], [0, 0], [24, 40, 8]], 35)
        Market_Grower.xml: issues without a weight are worth 0: `Salt & ice`
        Market_Grower.xml: the points are the utilities times 140, exactly; nothing was rounded
    "#]],
    );
    check_grower(
        "<reservation value=\"0.25\"/>",
        "",
        expect![[r#"
        ([[100, 75, 25], [0, 60], [24, 40, 8]], 0)
        Market_Grower.xml: there is no reservation value; 0 is assumed
    "#]],
    );
    check_grower(
        "<reservation value=\"0.25\"/>",
        "<reservation value=\"-1\"/>",
        expect![[r#"
        ([[100, 75, 25], [0, 60], [24, 40, 8]], 0)
        Market_Grower.xml: the reservation value is below 0; 0 is taken, which every package reaches as well
    "#]],
    );
    check_grower(
        "<reservation value=\"0.25\"/>",
        "<reservation value=\"1.5\"/>",
        expect![[r#"
        ([[100, 75, 25], [0, 60], [24, 40, 8]], 201)
        Market_Grower.xml: the reservation value is above 1; one point above the best package is taken, which none reaches either
    "#]],
    );
    check_grower(
        "<reservation value=\"0.25\"/>",
        "<reservation value=\"0.333333333333\"/>",
        expect![[r#"
        ([[100, 75, 25], [0, 60], [24, 40, 8]], 67)
        Market_Grower.xml: the reservation value lies between two whole points; 67, the upper one, is reached by the same packages
    "#]],
    );
    check_grower(
        "evaluation=\"7\"",
        "evaluation=\"0\"",
        expect![[r#"
        ([[100, 75, 25], [0, 0], [24, 40, 8]], 50)
        Market_Grower.xml: issues whose every evaluation is 0 are worth 0: `Salt & ice`
    "#]],
    );
    check_grower(
        "name=\"Days\"",
        "name=\"Tage\" index=\"44\"",
        expect![[r#"
        ([[20, 15, 5], [0, 12], [0, 0, 0]], 10)
        Market_Grower.xml: attributes that stand twice in their element: 1; the last one holds
        Market_Grower.xml: the indexes of the weights are not those of the issues; the weights hold in their order
        Market_Grower.xml: issues that the domain does not have are left out: `Tage`
        Market_Grower.xml: issues that the profile does not have are worth 0: `Days`
        Market_Grower.xml: the points are the utilities times 40, exactly; nothing was rounded
    "#]],
    );
    check_grower(
        "index=\"1\" value=\"20 a day\"",
        "index=\"9\" value=\"25 a day\"",
        expect![[r#"
        ([[0, 75, 25], [0, 60], [24, 40, 8]], 50)
        Market_Grower.xml: options of `Stall rent` that the domain does not have are left out, but count for its largest evaluation: `25 a day`
        Market_Grower.xml: options of `Stall rent` without an evaluation are worth 0: `20 a day`
    "#]],
    );
}

#[test]
fn names_are_made_distinct_and_fit_to_be_shown() {
    let domain = DOMAIN
        .replace("Saturday", "0")
        .replace("Sunday", "0")
        .replace("\"Salt &amp; ice\"", "\"Stall\u{202e} rent\"")
        .replace("\"Grower\"", "\"\"")
        .replace("\"Café\"", "\"&#x200b;\"");
    let grower = GROWER.replace("Saturday", "0").replace("Sunday", "0");
    let market = MARKET.replace("Saturday", "0").replace("Sunday", "0");
    let imported = import(domain.as_bytes(), grower.as_bytes(), market.as_bytes()).unwrap();
    assert_eq!(points(&imported, 0).0, [vec![100, 75, 25], vec![0, 60], vec![24, 40, 8]]);
    let public = &imported.pack.exercises[0].public;
    let shown: Vec<String> = (public.issues.iter())
        .map(|it| {
            let options: Vec<String> =
                it.options.iter().map(|it| format!("{}={}", it.id, it.title.in_language("en").0)).collect();
            format!("{}={}: {}", it.id, it.title.in_language("en").0, options.join(", "))
        })
        .collect();
    expect![[r#"
        stall_rent=Stall rent: 20_a_day=20 a day, 30_a_day=30 a day, 40_a_day=40 a day
        stall_rent_2=Stall rent (2): option_1=Option 1, option_2=Option 2
        days=Days: 0=0, both=Both, 0_2=0 (2)"#]]
    .assert_eq(&shown.join("\n"));
    expect![[r#"
        Market.xml: names that were empty, too long, not to be shown or taken were changed: `Stall rent (2)`, `Option 1`, `Option 2`, `0 (2)`
        Market_Grower.xml: issues found by index, their name differs: `Stall rent (2)`
        Market_Grower.xml: options of `Stall rent (2)` found by index, their name differs: `Option 1`, `Option 2`
        Market_Grower.xml: the points are the utilities times 200, exactly; nothing was rounded
        Market_Grower.xml: there is no target; three quarters of the way from the reservation value to the best package are assumed
        Market-Hall.xml: issues found by index, their name differs: `Stall rent (2)`
        Market-Hall.xml: options of `Stall rent (2)` found by index, their name differs: `Option 1`, `Option 2`
        Market-Hall.xml: the points are the utilities times 60, exactly; nothing was rounded
        Market-Hall.xml: there is no target; three quarters of the way from the reservation value to the best package are assumed
    "#]].assert_eq(&notes(&imported));
}

#[test]
fn an_issue_with_one_option_is_left_out_and_the_limit_falls() {
    let one = |text: &str| text.lines().filter(|it| !it.contains("\"Grower\"")).collect::<Vec<_>>().join("\n");
    let grower = GROWER.replace("\"0.25\"", "\"0.5\"");
    let imported = import(one(DOMAIN).as_bytes(), one(&grower).as_bytes(), one(MARKET).as_bytes()).unwrap();
    // 0.5 less the 0.3 that the café's ice brings in any case.
    assert_eq!(points(&imported, 0), (vec![vec![100, 75, 25], vec![24, 40, 8]], 40));
    assert!(notes(&imported).contains("`Salt & ice` has one option and is left out"));
}

#[test]
fn a_range_of_whole_numbers_becomes_options() {
    let range = |evaluator: &str, text: &str| {
        let (a, b) = (text.find("<item index=\"1\" value=\"20").unwrap(), text.find("</issue>").unwrap());
        format!("{}{evaluator}{}", &text[..a], &text[b..]).replacen("discrete", "integer", 1)
    };
    let bounds = "<range lowerbound=\"-1\" upperbound=\"3\"/>";
    let domain = range(bounds, DOMAIN);
    let grower = range(&format!("{bounds}<evaluator ftype=\"linear\" offset=\"0.8\" slope=\"-0.25\"/>"), GROWER);
    let market = range(&format!("{bounds}<evaluator ftype=\"linear\" offset=\"0\" slope=\"0.5\"/>"), MARKET);
    let imported = import(domain.as_bytes(), grower.as_bytes(), market.as_bytes()).unwrap();
    // 0.5 · (0.8, 0.55, 0.3, 0.05, 0) of 200: below 0 there is nothing.
    assert_eq!(points(&imported, 0).0[0], [80, 55, 30, 5, 0]);
    // 1/2 · (0, 0.5, 1, 1, 1) of 20: above 1 there is nothing.
    assert_eq!(points(&imported, 1).0[0], [0, 5, 10, 10, 10]);
    assert!(notes(&imported).contains("Market.xml: the numbers of the range `Stall rent` became options"));
    let wide = domain.replace("\"3\"/>", "\"300\"/>");
    let refused = import(wide.as_bytes(), grower.as_bytes(), market.as_bytes()).unwrap_err();
    assert_eq!(refused.to_string(), "`Stall rent` has 302 options, an issue of a pack 2 to 64");
    let refused = import(domain.as_bytes(), range(bounds, GROWER).as_bytes(), market.as_bytes()).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "Market_Grower.xml: `Stall rent` is a range of numbers without a linear `<evaluator>`, so their worth is not known"
    );
}

#[test]
fn what_cannot_become_a_pack_is_refused_in_words() {
    let refuse = |domain: &str, grower: &str| match import(domain.as_bytes(), grower.as_bytes(), MARKET.as_bytes()) {
        Ok(it) => panic!("accepted with {}", notes(&it)),
        Err(it) => it.to_string(),
    };
    let options = |n: usize| -> String { (0..n).map(|i| format!("<item value=\"{i}\"/>")).collect() };
    let issues = |n: usize, options: &str| -> String {
        (0..n).map(|i| format!("<issue type=\"discrete\" name=\"{i}\">{options}</issue>")).collect()
    };
    let deep = |n| format!("{}{}", "<a>".repeat(n), "</a>".repeat(n));
    let mut told = vec![
        refuse(&"x".repeat((4 << 20) + 1), GROWER),
        refuse("", GROWER),
        refuse("hello", GROWER),
        refuse("<!DOCTYPE a [<!ENTITY b \"c\">]><a/>", GROWER),
        refuse(&DOMAIN.replace("<negotiation", "<!doctype x><negotiation"), GROWER),
        refuse(&deep(33), GROWER),
        refuse(&"<a/>".repeat(20_001), GROWER),
        refuse("<a>\n<b>\n</a>", GROWER),
        refuse("<a>\n</b>", GROWER),
        refuse("</a>", GROWER),
        refuse(&DOMAIN[..DOMAIN.len() / 2], GROWER),
        refuse(&issues(33, &options(2)), GROWER),
        refuse(&issues(1, &options(65)), GROWER),
        refuse(&issues(1, ""), GROWER),
        refuse(&issues(2, &options(1)), GROWER),
        refuse(&DOMAIN.replacen("discrete", "real", 1), GROWER),
        refuse("<issue type=\"integer\" name=\"n\" lowerbound=\"4\" upperbound=\"3\"/>", GROWER),
        refuse(
            "<issue type=\"integer\" name=\"n\" lowerbound=\"-9223372036854775808\" upperbound=\"9223372036854775807\"/>",
            GROWER,
        ),
    ];
    for grower in [
        DOMAIN.to_owned(),
        GROWER.replace("type=\"any\"", "type=\"nonlinear\""),
        GROWER.replace("<discount", "<ufun><rules/></ufun><discount"),
        GROWER.replace("\"0.3\"", "\"many\""),
        GROWER.replace("\"0.3\"", "\"1.000,5\""),
        GROWER.replace("\"0.3\"", "\"NaN\""),
        GROWER.replace("\"0.3\"", "\"1e999999999\""),
        GROWER.replace("\"0.3\"", "\"-0.3\""),
        GROWER.replace("evaluation=\"4\"", "evaluation=\"-4\""),
        GROWER.replace("evaluation=\"4\"", "evaluation=\"x\""),
        GROWER.replace("\"0.25\"", "\"half\""),
        GROWER.replace("factor value=\"1.0\"", "factor value=\"?\""),
        GROWER.replace("value=\"0.", "value=\"0.0\" x=\""),
        GROWER.replace("index", "i").replace("name=\"", "name=\"other "),
    ] {
        told.push(refuse(DOMAIN, &grower));
    }
    expect![[r#"
        Market.xml: the file has 4194305 bytes, the most is 4194304
        Market.xml: there is no `<issue>`; give the XML of a GENIUS domain and its profiles
        Market.xml: there is no `<issue>`; give the XML of a GENIUS domain and its profiles
        Market.xml: a `<!DOCTYPE>` can define entities and is not read; take it out
        Market.xml: a `<!DOCTYPE>` can define entities and is not read; take it out
        Market.xml: elements are nested more than 32 deep
        Market.xml: there are more than 20000 elements
        Market.xml: the tag that begins in line 3 cannot be read, or closes what is not open
        Market.xml: the tag that begins in line 2 cannot be read, or closes what is not open
        Market.xml: the tag that begins in line 1 cannot be read, or closes what is not open
        Market.xml: the file ends before its last tag is closed
        the domain has 33 issues, a pack at most 32
        `0` has 65 options, an issue of a pack 2 to 64
        `0` has 0 options, an issue of a pack 2 to 64
        no issue has two options, so there is nothing to settle
        the issue `Stall rent` is of the kind `real`; list its options as a `discrete` issue first
        the range of `n` needs a whole `lowerbound` and an `upperbound` above it
        `n` has 18446744073709551615 options, an issue of a pack 2 to 64
        Market_Grower.xml: the issues have no weights above 0; a profile is needed here, perhaps this is the domain
        Market_Grower.xml: the utilities have rules over several issues; only sums over single issues become score sheets
        Market_Grower.xml: the utilities have rules over several issues; only sums over single issues become score sheets
        Market_Grower.xml: `many` of the weight 2 is no number such as 0.25
        Market_Grower.xml: `1.000,5` of the weight 2 is no number such as 0.25
        Market_Grower.xml: `NaN` of the weight 2 is no number such as 0.25
        Market_Grower.xml: `1e999999999` of the weight 2 is no number such as 0.25
        Market_Grower.xml: `-0.3` of the weight 2 is below 0; GENIUS has none of these
        Market_Grower.xml: `-4` of an evaluation in Stall rent is below 0; GENIUS has none of these
        Market_Grower.xml: `x` of an evaluation in Stall rent is no number such as 0.25
        Market_Grower.xml: `half` of the reservation value is no number such as 0.25
        Market_Grower.xml: `?` of the discount factor is no number such as 0.25
        Market_Grower.xml: the issues have no weights above 0; a profile is needed here, perhaps this is the domain
        Market_Grower.xml: no issue of the profile is one of the domain; perhaps it is of another one"#]].assert_eq(&told.join("\n"));
    for n in [0, 1, 9] {
        let profiles = vec![Source { name: "a", bytes: GROWER.as_bytes() }; n];
        let refused = genius(Source { name: "d", bytes: DOMAIN.as_bytes() }, &profiles, &Settings::default());
        assert_eq!(refused.unwrap_err(), GeniusRefused::WrongNumberOfProfiles { found: n });
    }
}

#[test]
fn entities_are_never_followed() {
    let domain = DOMAIN.replace("Café", "&xxe;&amp;lt;&#0;&#x110000;&#99999999999;");
    let imported = import(domain.as_bytes(), GROWER.as_bytes(), MARKET.as_bytes()).unwrap();
    let option = imported.pack.exercises[0].public.issues[1].options[1].title.in_language("en").0.to_owned();
    assert_eq!(option, "&xxe;&lt;&#x110000;&#99999999999;");
}

#[test]
fn arbitrary_bytes_and_mutated_files_never_panic() {
    let whole = [DOMAIN, GROWER, MARKET].map(str::as_bytes);
    let pieces: Vec<&[u8]> = [
        "<",
        ">",
        "&",
        "\"",
        "'",
        "/>",
        "<!--",
        "]]>",
        "<![CDATA[",
        "<?",
        "=",
        "\u{202e}",
        "index",
        "0",
        "-",
        "e9",
        "99999999999999999999",
        "\0",
        "</issue>",
        "<issue>",
        "<item/>",
        "type=\"integer\"",
    ]
    .iter()
    .map(|it| it.as_bytes())
    .collect();
    let (mut n_accepted, mut n_refused) = (0, 0);
    for seed in 0..2_000 {
        let chance = &mut Chance::new(seed);
        let mut files = whole.map(<[u8]>::to_vec);
        let which = chance.below(3);
        let file = &mut files[which];
        if chance.once_in(10) {
            *file = (0..chance.below(200)).map(|_| chance.below(256) as u8).collect();
        }
        for _ in 0..=chance.below(4) {
            let at = chance.below(file.len());
            match chance.below(4) {
                0 if !file.is_empty() => file[at] = chance.below(256) as u8,
                1 => drop(file.drain(at..(at + chance.below(40)).min(file.len()))),
                2 => {
                    let end = (at + chance.below(200)).min(file.len());
                    let copied = file[at..end].to_vec();
                    let to = chance.below(file.len());
                    file.splice(to..to, copied);
                }
                _ => drop(file.splice(at..at, chance.pick(&pieces).iter().copied())),
            }
        }
        match import(&files[0], &files[1], &files[2]) {
            Ok(it) => {
                n_accepted += 1;
                assert!(!it.notes.is_empty());
            }
            // Every refusal but this one is about the files.
            Err(GeniusRefused::Invalid(invalid)) => panic!("seed {seed}: {invalid}"),
            Err(it) => {
                n_refused += 1;
                assert!(!it.to_string().is_empty());
            }
        }
    }
    assert!(300 < n_accepted && 300 < n_refused, "{n_accepted} accepted, {n_refused} refused");
}
