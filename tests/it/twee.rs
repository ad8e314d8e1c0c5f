//! Packs from Twine stories. The stories are invented.

use expect_test::{Expect, expect};
use parley::{
    document::Id,
    import::{Imported, MAX_PASSAGES, MAX_STORY_BYTES, Settings, Source, StoryNote, TweeRefused, twee},
    pack::{Pack, lint},
    steps::dialogue::{Dialogue, EndingKind, Run},
};

use crate::{games::Chance, hostile::n_cases};

const STORY: &str = include_str!("../data/late-order.twee");

fn import(story: &[u8]) -> Result<Imported<StoryNote>, TweeRefused> {
    twee(Source { name: "late-order.twee", bytes: story }, &Settings::default())
}

fn dialogue(pack: &Pack) -> &Dialogue {
    pack.exercises[0].public.steps.iter().find_map(|it| it.kind.of_kind()).unwrap()
}

/// The talk as a reader would sum it up, and what was noted on the way.
fn outline(imported: &Imported<StoryNote>) -> String {
    let talk = dialogue(&imported.pack);
    let text = |it: &parley::text::Text| it.in_language("en").0.replace('\n', "/");
    let mut told = format!("{}\nscene: {}\n", text(&imported.pack.title), text(&talk.scene));
    for fact in talk.facts.iter() {
        told += &format!("fact {}: {}\n", fact.id, text(&fact.says));
    }
    for turn in talk.turns.iter() {
        told += &format!("turn {}: {}\n", turn.id, text(&turn.says.low));
        assert!(turn.says.low == turn.says.middle && turn.says.low == turn.says.high);
        for line in turn.lines.iter() {
            told += &format!("  {} {}\n", line.tag.word(), text(&line.text));
            if let Some(reply) = &line.reply {
                assert!(reply.low == reply.middle && reply.low == reply.high);
                told += &format!("    reply: {}\n", text(reply.low.as_ref().unwrap()));
            }
        }
    }
    for it in talk.endings.iter() {
        let when = if it.when.is_some() { "" } else { ", always" };
        told += &format!("ending {}, {:?}{when}: {}\n", text(&it.title), it.kind, text(&it.text));
    }
    told + &imported.notes.iter().map(|it| format!("! {it}\n")).collect::<String>()
}

#[track_caller]
fn check(story: &str, expected: Expect) {
    let told = match import(story.as_bytes()) {
        Ok(imported) => outline(&imported),
        Err(refused) => format!("{refused}\n"),
    };
    expected.assert_eq(&told);
}

/// A choice of two lines before what is tested.
fn with_choice(rest: &str) -> String {
    format!(":: Start\nWell?\n[[Yes #ack->End]]\n[[No #inf->End]]\n:: End [stuck]\nSo be it.\n{rest}")
}

/// What a story is refused for, or noted, whose only choice has this line more.
fn told_of(line: &str) -> String {
    let story = format!(
        ":: Start\nWell?\n[[Yes #ack->End]]\n[[No #inf->End]]\n{line}\n:: End [open]\nSo.\n:: Rest [stuck]\nNo.\n"
    );
    match import(story.as_bytes()) {
        Ok(it) => it.notes.iter().filter(|it| it.line == 5).map(|it| format!("{it}\n")).collect(),
        Err(refused) => format!("{refused}\n"),
    }
}

#[test]
fn a_story_becomes_a_talk_and_every_change_is_told() {
    check(
        STORY,
        expect![[r#"
            The late order
            scene: Seven in the evening, the yard of the joinery. Two hours ago the lorry should have been here.
            fact the_house: Three sides of the house are open, and rain is coming.
            fact the_wages: I pay the crew by the day, whether they work or not.
            turn where_is_it: *He throws his gloves on the bench.* Forty windows. For this morning. Where are they?
              ack You have stood here since morning with eight people.
                reply: Eight. And I sent two home without wages.
              ask What happens here if they come tomorrow?
              inf And if you sent the crew home?
              atk Don't shout at me.
            turn tomorrow: The house is open on three sides, and it will rain on Thursday.
              ack Three sides open: in your place I would be angry too.
              ask Which side gets the wind?
              pau Give me a minute. I want to get this right.
            turn the_plan: He unfolds a plan on the bonnet of his car. The wind comes from the lake, into the bedrooms.
              atk You could have put up sheeting.
              ask What would help you with the crew?
              ref So we both need the bedrooms closed before the rain.
            turn the_promise: And what do I tell my people? They have heard "tomorrow" before.
              ack Tell them it is my fault, and that I know it.
              con Keep the money for half the windows.
              inf All forty before Friday I cannot promise.
            turn the_hand: He looks at the gate, then at you.
              opt The bedrooms at six tomorrow; I will drive myself.
              inf Then we stay with Friday, all of them.
              con I pay the crew for today, and for tomorrow.
            ending Six in the morning, Best: At six there are twenty windows in the yard, and you are asleep at the wheel of a parked lorry.
            ending Shout at the supplier, Broken: The gate falls shut.
            ending Friday, Stuck, always: He nods. Friday, then, and not an hour later.
            ! line 15: `The yard` has one link, so nothing is chosen there: its text is the scene, and "The foreman comes out" is left out
            ! line 26: "And if you sent the crew home?" has no move tag such as `#ack` and is taken for `inf`
            ! line 27: in the story this leads to the ending `Shout at the supplier`; here every line leads to the next turn, `Tomorrow`
            ! line 30: `Eight people` has one link, so nothing is chosen there: its text is the reply to the lines that lead to it, and "He goes on" is left out
            ! line 47: in the story this leads to the ending `Shout at the supplier`; here every line leads to the next turn, `The promise`
            ! line 56: in the story this leads to the ending `Friday`; here every line leads to the next turn, `The hand`
            ! line 63: in the story this leads to the ending `Six in the morning`; here the talk is over, and the state decides the ending
            ! line 64: in the story this leads to the ending `Friday`; here the talk is over, and the state decides the ending
            ! line 65: there is no passage `The way back`, so this link leads nowhere; here the talk just goes on
            ! line 72: the ending `Friday` has no tag for its kind and is taken for `stuck`; the tags are `best`, `good`, `open`, `costly`, `broken` and `stuck`
            ! line 88: no link leads to `An old draft` from the start; it is left out
        "#]],
    );
}

#[test]
fn an_imported_story_is_a_pack_without_advice_and_plays_to_its_ends() {
    let imported = import(STORY.as_bytes()).unwrap();
    let pack = Pack::open(imported.file.as_bytes()).unwrap();
    assert_eq!(lint(&pack), []);
    let talk = dialogue(&pack);
    let mut ends = Vec::new();
    fn walk<'d>(talk: &'d Dialogue, run: &Run<'d>, ends: &mut Vec<EndingKind>) {
        match run.ending {
            Some(it) => ends.push(it.kind),
            None => {
                let turn = run.next_turns(talk)[0];
                turn.lines.iter().for_each(|line| walk(talk, &talk.say(run, turn, line), ends));
            }
        }
    }
    walk(talk, &talk.run(&[]).unwrap(), &mut ends);
    for kind in [EndingKind::Best, EndingKind::Broken, EndingKind::Stuck] {
        assert!(ends.contains(&kind), "{kind:?}");
    }
    let path: Vec<Id> = [0, 1, 1, 2, 0].iter().zip(talk.turns.iter()).map(|(i, it)| it.lines[*i].id.clone()).collect();
    assert_eq!(talk.run(&path).unwrap().ending.unwrap().kind, EndingKind::Best);
    assert!(talk.run(&[]).unwrap().ending.is_none());
}

#[test]
fn the_notes_stand_in_the_pack_for_the_trainer() {
    let imported = import(STORY.as_bytes()).unwrap();
    for note in &imported.notes {
        let escaped = serde_json::to_string(&note.to_string()).unwrap();
        assert!(imported.file.contains(escaped.trim_matches('"')), "{note}");
    }
}

#[test]
fn links_are_read_as_twine_reads_them() {
    let links = [
        "[[End]]",
        "[[One->End]]",
        "[[End<-One]]",
        "[[One|End]]",
        "[[a -> b->End]]",
        "[[End<-a <- b]]",
        "[[One->Elsewhere]]",
        "[[One #ask->End]]",
        "[[ #ask One -> End ]]",
        "[[One #ASK|End]]",
        "[[End<-One #ask]]",
        "[[One #asks->End]]",
        "[[Place #1 #ack->End]]",
        "[[#ask One #ack->End]]",
        "You could [[say one->End]] and go.",
        "> [[One #ask->End]].",
        "[[One #ask->End]] [[Two #ack->End]]",
    ];
    let told: String = links
        .iter()
        .map(|link| {
            let story = format!(":: Start\nWell?\n[[Yes #ack->End]]\n{link}\n:: End [open]\nSo.\n");
            let imported = import(story.as_bytes()).unwrap();
            let turn = &dialogue(&imported.pack).turns[0];
            let lines: Vec<String> = (turn.lines.iter().skip(1))
                .map(|it| format!("{} \"{}\"", it.tag.word(), it.text.in_language("en").0))
                .collect();
            let notes: String =
                imported.notes.iter().filter(|it| it.line == 4).map(|it| format!("  {}\n", it.kind)).collect();
            format!("{link}: {}; says {:?}\n{notes}", lines.join(", "), turn.says.low.in_language("en").0)
        })
        .collect();
    expect![[r#"
        [[End]]: inf "End"; says "Well?"
          "End" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[One->End]]: inf "One"; says "Well?"
          "One" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[End<-One]]: inf "One"; says "Well?"
          "One" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[One|End]]: inf "One"; says "Well?"
          "One" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[a -> b->End]]: inf "a -> b"; says "Well?"
          "a -> b" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[End<-a <- b]]: inf "a <- b"; says "Well?"
          "a <- b" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[One->Elsewhere]]: inf "One"; says "Well?"
          there is no passage `Elsewhere`, so this link leads nowhere; here the talk just goes on
          "One" has no move tag such as `#ack` and is taken for `inf`
        [[One #ask->End]]: ask "One"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[ #ask One -> End ]]: ask "One"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[One #ASK|End]]: ask "One"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[End<-One #ask]]: ask "One"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[One #asks->End]]: inf "One #asks"; says "Well?"
          `#asks` in "One #asks" is no move tag and is said with the line; there are `#ack`, `#ask`, `#inf`, `#ref`, `#opt`, `#con`, `#atk` and `#pau`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[Place #1 #ack->End]]: ack "Place #1"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[#ask One #ack->End]]: ack "One"; says "Well?"
          "One" has two move tags; the last, `#ack`, counts
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        You could [[say one->End]] and go.: inf "say one"; says "Well?\nYou could and go."
          a link stands among other words; they are said without it, so read them again
          "say one" has no move tag such as `#ack` and is taken for `inf`
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        > [[One #ask->End]].: ask "One"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
        [[One #ask->End]] [[Two #ack->End]]: ask "One", ack "Two"; says "Well?"
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
          in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
    "#]].assert_eq(&told);
}

#[test]
fn whatever_could_run_is_refused_with_its_place() {
    let told: String = [
        "Hm. <<set $x to 1>>",
        "<<if $a>>no<</if>>",
        "\tÄh (if: $a)[no]",
        "(link-goto: \"x\", \"End\")",
        "You owe $amount.",
        "Hello {name}.",
        "[if angry]",
        "[[Yes->End][$x to 1]]",
        "[[Say $name->End]]",
        "[img[face.png]]",
        "<% s.x = 1 %> and <%= s.x %>",
        "<script>alert(1)</script>",
        "<!-- later -->",
        "/* later */ and /% later %/",
        "|later>[no] and [no]<later|",
        "--",
        "[[Yes->https://example.org]]",
        "[[Yes",
        "[[Yes->End [[No->End]]",
        "[[->End]]",
        "[[#ack->End]]",
        "[[Yes->]]",
        "5 < 6, 7 << 8, $5, (at 12:30), [so] he said; - -- a_b",
    ]
    .iter()
    .map(|line| format!("{line}\n  => {}", told_of(line)))
    .collect();
    expect![[r#"
        Hm. <<set $x to 1>>
          => the story cannot become a dialogue as it stands
          line 5, column 5: `<<set $x to 1>>` is a macro of SugarCube, and nothing in a pack can run; write what it would say
        <<if $a>>no<</if>>
          => the story cannot become a dialogue as it stands
          line 5, column 1: `<<if $a>>` is a macro of SugarCube, and nothing in a pack can run; write what it would say
          line 5, column 12: `<</if>>` is a macro of SugarCube, and nothing in a pack can run; write what it would say
        	Äh (if: $a)[no]
          => the story cannot become a dialogue as it stands
          line 5, column 5: `(if: $a)` is a macro of Harlowe, and nothing in a pack can run; in a remark put a space before the colon
        (link-goto: "x", "End")
          => the story cannot become a dialogue as it stands
          line 5, column 1: `(link-goto: "x", "End")` is a macro of Harlowe, and nothing in a pack can run; in a remark put a space before the colon
        You owe $amount.
          => the story cannot become a dialogue as it stands
          line 5, column 9: `$amount.` is a variable, and a pack has none in its texts; write the words
        Hello {name}.
          => the story cannot become a dialogue as it stands
          line 5, column 7: `{name}` is an insert of Chapbook or a brace of Harlowe, which a pack does not have; take it out
        [if angry]
          => the story cannot become a dialogue as it stands
          line 5, column 1: `[if angry]` is a line in brackets, which Chapbook reads as a modifier; for a stage direction write `*...*`
        [[Yes->End][$x to 1]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: `[[Yes->End][$x to 1]]` is a link that sets a variable, and a pack has none; take the second bracket out
        [[Say $name->End]]
          => the story cannot become a dialogue as it stands
          line 5, column 7: `$name->End` is a variable, and a pack has none in its texts; write the words
        [img[face.png]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: `[img[face.png]` is an image, and a pack has none; take it out
        <% s.x = 1 %> and <%= s.x %>
          => the story cannot become a dialogue as it stands
          line 5, column 1: `<% s.x = 1 %>` is a template of Snowman, and nothing in a pack can run; write what it would say
          line 5, column 19: `<%= s.x %>` is a template of Snowman, and nothing in a pack can run; write what it would say
        <script>alert(1)</script>
          => the story cannot become a dialogue as it stands
          line 5, column 1: `<script>` is HTML, which a pack does not have; write text, `*emphasis*` or `**strong**`
          line 5, column 17: `</script>` is HTML, which a pack does not have; write text, `*emphasis*` or `**strong**`
        <!-- later -->
          => the story cannot become a dialogue as it stands
          line 5, column 1: `<!-- later -->` is HTML, which a pack does not have; write text, `*emphasis*` or `**strong**`
        /* later */ and /% later %/
          => the story cannot become a dialogue as it stands
          line 5, column 1: `/* later */` is a comment, which a pack would show; take it out
          line 5, column 17: `/% later %/` is a comment, which a pack would show; take it out
        |later>[no] and [no]<later|
          => the story cannot become a dialogue as it stands
          line 5, column 1: `|later>[no]` is a hook of Harlowe, and nothing in a pack can run; write what it would say
          line 5, column 20: `]<later|` is a hook of Harlowe, and nothing in a pack can run; write what it would say
        --
          => the story cannot become a dialogue as it stands
          line 5, column 1: `--` is the line under which variables of Chapbook end, and a pack has none; take it out with them
        [[Yes->https://example.org]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: `https://example.org` leads out of the story; a pack leads nobody away, take the link out
        [[Yes
          => the story cannot become a dialogue as it stands
          line 5, column 1: `[[` has no `]]` in this line
        [[Yes->End [[No->End]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: `[[` has no `]]` in this line
        [[->End]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: the link has no words or no passage to lead to
        [[#ack->End]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: the link has no words or no passage to lead to
        [[Yes->]]
          => the story cannot become a dialogue as it stands
          line 5, column 1: the link has no words or no passage to lead to
        5 < 6, 7 << 8, $5, (at 12:30), [so] he said; - -- a_b
          => "#]].assert_eq(&told);
}

#[test]
fn scripts_and_stylesheets_are_refused_unless_they_are_empty() {
    check(
        &with_choice(":: Style [stylesheet]\nbody { color: red }\n:: Code [script]\nalert(1)\n:: None [script]\n\n"),
        expect![[r#"
            the story cannot become a dialogue as it stands
              line 7, column 1: a passage with the tag `stylesheet`; nothing in a pack can run, take it out
              line 9, column 1: a passage with the tag `script`; nothing in a pack can run, take it out
        "#]],
    );
}

#[test]
fn headers_are_read_as_twee_3_says() {
    check(
        "\u{feff}before\r\n:: StoryData\r\n{ \"start\": \"A [b] c\" }\r\n:: A \\[b\\] c [one two]{\"position\":\"1,2\"}\r\n\
         Well?\r\n\\:: not a header\r\n[[Yes #ack->x\\y]]\r\n[[No #inf->End]]\r\n::x\\\\y [good] {broken}\r\nYes.\r\n::End [stuck]\r\nNo.\r\n",
        expect![[r#"
            late order
            scene: The talk begins.
            fact what_matters_most_to_the_other_side: *The other side says what matters most to them.*
            fact what_stands_in_their_way: *The other side says what stands in their way.*
            turn a_b_c: Well?/:: not a header
              ack Yes
              inf No
            ending x\y, Good: Yes.
            ending End, Stuck, always: No.
            ! line 1: what stands before the first passage is left out
            ! line 1: no passage has the tag `fact`, so two facts without content stand in for what can be learnt; write your own
            ! line 4: nothing is said before the first choice, so the scene is one sentence; write where people are
            ! line 7: in the story this leads to the ending `x\y`; here the talk is over, and the state decides the ending
            ! line 8: in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
            ! line 9: what stands in braces behind `x\y` is not JSON and is left out
        "#]],
    );
    check(
        &with_choice("::\n:: a]b\n:: [tag]\n:: a [tag\n:: a [tag] more\n:: End\n"),
        expect![[r#"
            the story cannot become a dialogue as it stands
              line 7, column 1: `::` is no header such as `:: Name [tag] {}`; write `\` before a bracket or brace of the name, which has at most 200 characters
              line 8, column 1: `:: a]b` is no header such as `:: Name [tag] {}`; write `\` before a bracket or brace of the name, which has at most 200 characters
              line 9, column 1: `:: [tag]` is no header such as `:: Name [tag] {}`; write `\` before a bracket or brace of the name, which has at most 200 characters
              line 10, column 1: `:: a [tag` is no header such as `:: Name [tag] {}`; write `\` before a bracket or brace of the name, which has at most 200 characters
              line 11, column 1: `:: a [tag] more` is no header such as `:: Name [tag] {}`; write `\` before a bracket or brace of the name, which has at most 200 characters
              line 12, column 1: `End` stands in line 5 already; give one another name
        "#]],
    );
    check(
        "no passages\n",
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 1, column 1: there is no passage; in Twee 3 each begins with a line such as `:: Start`
    "#]],
    );
    check(
        ":: StoryData\n{ \"start\": \"Begin\" }\n:: Start\nHm.\n",
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 1, column 1: there is no passage `Begin` to begin with; name the first in `StoryData` as `"start"`
    "#]],
    );
    check(
        ":: StoryData\nnot json\n:: Begin\nHm.\n",
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 1, column 1: there is no passage `Start` to begin with; name the first in `StoryData` as `"start"`
    "#]],
    );
}

#[test]
fn endings_get_a_kind_by_tag_and_the_last_fits_always() {
    check(
        &with_choice(""),
        expect![[r#"
            late order
            scene: The talk begins.
            fact what_matters_most_to_the_other_side: *The other side says what matters most to them.*
            fact what_stands_in_their_way: *The other side says what stands in their way.*
            turn start: Well?
              ack Yes
              inf No
            ending Another time, Open: Nothing is settled yet, and you can come again.
            ending End, Stuck, always: So be it.
            ! line 1: no passage has the tag `fact`, so two facts without content stand in for what can be learnt; write your own
            ! line 1: nothing is said before the first choice, so the scene is one sentence; write where people are
            ! line 3: in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
            ! line 4: in the story this leads to the ending `End`; here the talk is over, and the state decides the ending
            ! line 5: `End` is the only ending, and a talk needs two; "Another time" is added
        "#]],
    );
    check(
        ":: Start\n[[Go on->Next]]\n:: Next\nWell?\n[[1 #ack->a]]\n[[2 #ack->b]]\n[[3 #ack->c]]\n[[4 #ack->d]]\n\
         :: a [open]\nA.\n:: b\nB.\n:: c [open]\nC.\n:: d [costly]\nD.\n",
        expect![[r#"
            late order
            scene: The talk begins.
            fact what_matters_most_to_the_other_side: *The other side says what matters most to them.*
            fact what_stands_in_their_way: *The other side says what stands in their way.*
            turn next: Well?
              ack 1
              ack 2
              ack 3
              ack 4
            ending b, Best: B.
            ending d, Costly: D.
            ending a, Open: A.
            ending c, Open, always: C.
            ! line 1: no passage has the tag `fact`, so two facts without content stand in for what can be learnt; write your own
            ! line 1: nothing is said before the first choice, so the scene is one sentence; write where people are
            ! line 1: `Start` has one link and no text; it is left out with "Go on"
            ! line 5: in the story this leads to the ending `a`; here the talk is over, and the state decides the ending
            ! line 6: in the story this leads to the ending `b`; here the talk is over, and the state decides the ending
            ! line 7: in the story this leads to the ending `c`; here the talk is over, and the state decides the ending
            ! line 8: in the story this leads to the ending `d`; here the talk is over, and the state decides the ending
            ! line 11: the ending `b` has no tag for its kind and is taken for `best`; the tags are `best`, `good`, `open`, `costly`, `broken` and `stuck`
            ! line 13: `c` is a second ending of the kind `open`, which no talk comes to until one of the two has another condition
            ! line 13: `c` is the last ending that is looked at, so it fits always
        "#]],
    );
    check(
        ":: Start\nWell?\n[[1 #ack->a]]\n[[2 #ack->b]]\n:: a [open]\nA.\n:: b [good]\nB.\n",
        expect![[r#"
            late order
            scene: The talk begins.
            fact what_matters_most_to_the_other_side: *The other side says what matters most to them.*
            fact what_stands_in_their_way: *The other side says what stands in their way.*
            turn start: Well?
              ack 1
              ack 2
            ending b, Good: B.
            ending a, Open, always: A.
            ! line 1: no passage has the tag `fact`, so two facts without content stand in for what can be learnt; write your own
            ! line 1: nothing is said before the first choice, so the scene is one sentence; write where people are
            ! line 3: in the story this leads to the ending `a`; here the talk is over, and the state decides the ending
            ! line 4: in the story this leads to the ending `b`; here the talk is over, and the state decides the ending
            ! line 5: `a` is the last ending that is looked at, so it fits always
        "#]],
    );
}

#[test]
fn a_story_that_is_no_talk_is_refused_in_words() {
    for (story, expected) in [
        (
            ":: Start\nThe end.\n",
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 1, column 1: from here no passage with two links can be reached, so nothing is chosen
        "#]],
        ),
        (
            ":: Start\nOn\n[[On->Start]]\n",
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 1, column 1: from here no passage with two links can be reached, so nothing is chosen
              line 1, column 1: from here no passage without links can be reached, so the talk has no end
        "#]],
        ),
        (
            ":: Start\nWell?\n[[a->Start]]\n[[b->Start]]\n",
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 1, column 1: from here no passage without links can be reached, so the talk has no end
        "#]],
        ),
        (
            ":: Start\nWell?\n[[a->x]]\n[[b->End]]\n:: x\nX\n[[on->y]]\n:: y\nY\n[[on->x]]\n:: End\nE\n",
            expect![[r#"
                the story cannot become a dialogue as it stands
                  line 5, column 1: from `x` single links lead back to it, so nobody comes out of there
            "#]],
        ),
        (
            ":: Start\n[[a->End]]\n[[b->End]]\n:: End\n\n",
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 1, column 1: `Start` says nothing besides its links; write what is said
              line 4, column 1: `End` says nothing besides its links; write what is said
        "#]],
        ),
        (
            &with_choice(":: Wages [fact]\nPaid.\n[[End]]\n"),
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 7, column 1: `Wages` has the tag `fact` and a link to it or from it; a fact stands alone
        "#]],
        ),
        (
            ":: Start\nA\u{7}\n[[a->End]]\n[[b->End]]\n:: End\nE\n",
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 1, column 1: the text of `Start` cannot stand in a pack: the invisible character U+0007 may not stand here
        "#]],
        ),
        (
            ":: Start\nA\n[[1->E]][[2->E]][[3->E]][[4->E]][[5->E]][[6->E]][[7->E]]\n:: E\nE\n",
            expect![[r#"
            the story cannot become a dialogue as it stands
              line 1, column 1: `Start` has 7 links, a turn at most 6 lines
        "#]],
        ),
    ] {
        check(story, expected);
    }
}

/// A story of so many choices in a row, and so many endings.
fn long(n_turns: usize, n_endings: usize, n_facts: usize, said: &str) -> String {
    let mut story = String::new();
    for n in 0..n_turns {
        let name = if n == 0 { "Start".to_owned() } else { format!("T{n}") };
        story += &format!(":: {name}\n{said}\n[[a #ack->T{}]]\n[[b #ask->T{}]]\n", n + 1, n + 1);
    }
    story += &format!(":: T{n_turns}\nWell?\n");
    for n in 0..n_endings {
        story += &format!("[[{n} #opt->E{n}]]\n");
    }
    (0..n_endings).for_each(|n| story += &format!(":: E{n}\nSo.\n"));
    (0..n_facts).for_each(|n| story += &format!(":: F{n} [fact]\nSo.\n"));
    story
}

#[test]
fn what_is_too_much_is_refused_in_words() {
    assert!(import(long(11, 6, 8, "Hm.").as_bytes()).is_ok());
    check(
        &long(12, 6, 0, "Hm."),
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 49, column 1: the story has 13 passages with a choice, a talk at most 12 turns; from here on there is one too many
    "#]],
    );
    check(
        &long(2, 2, 9, "Hm."),
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 33, column 1: there are 9 passages with the tag `fact`, a talk has at most 8
    "#]],
    );
    check(
        &long(2, 13, 0, "Hm."),
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 9, column 1: `T2` has 13 links, a turn at most 6 lines
          line 48, column 1: the story has 13 passages without links, a talk at most 12 endings
    "#]],
    );
    check(
        &long(2, 2, 0, &"Hm. ".repeat(6000)),
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 1, column 1: the text of `Start` cannot stand in a pack: the text has 23999 characters, the most is 20000
          line 5, column 1: the text of `T1` cannot stand in a pack: the text has 23999 characters, the most is 20000
    "#]],
    );
    check(
        &long(11, 2, 0, &"ж".repeat(19_000)),
        expect![[r#"
            the pack would have 1269921 bytes, the most is 1048576; shorten what is said, each text stands there three times
        "#]],
    );
    let many: String = (0..=MAX_PASSAGES).map(|n| format!(":: P{n}\n")).collect();
    check(
        &many,
        expect![[r#"
        the story cannot become a dialogue as it stands
          line 1001, column 1: there are more than 1000 passages
    "#]],
    );
    check(
        &" ".repeat(MAX_STORY_BYTES + 1),
        expect![[r#"
        the story has 1048577 bytes, the most is 1048576
    "#]],
    );
    let refused = import(b":: Start\n\xff").unwrap_err();
    expect!["the story is not UTF-8 from byte 9 on; save it as UTF-8"].assert_eq(&refused.to_string());
}

#[test]
fn the_largest_stories_are_answered_soon() {
    for piece in [
        "$a ",
        "<<a>>",
        "(a:",
        "[[a->b]]",
        "[[",
        "]]",
        ":: a\n",
        "{",
        "#ack ",
        "|a",
        "]<",
        "x [[Start]]\n",
        "\\",
        "\u{301}",
    ] {
        for head in ["", ":: Start\n", ":: Start "] {
            let mut story = head.to_owned();
            story += &piece.repeat((MAX_STORY_BYTES - head.len()) / piece.len());
            let refused = import(story.as_bytes()).unwrap_err().to_string();
            assert!(refused.len() < 8000, "{}", refused.len());
        }
    }
    // The longest way, taken from every line.
    let lines = |to: usize| (0..6).map(|_| format!("[[go #ack->T{to}]]\n")).collect::<String>();
    let mut story: String = (1..12).map(|n| format!(":: T{n}\nHm.\n{}", lines(n + 1))).collect();
    story += &format!(":: Start\nHm.\n{}:: T12\nHm.\n[[on->W0]]\n:: End\nSo.\n", lines(1));
    (0..900).for_each(|n| story += &format!(":: W{n}\n{}\n[[on->W{}]]\n", "Hm. ".repeat(200), n + 1));
    story += ":: W900\nHm.\n[[on->End]]\n";
    assert!(import(story.as_bytes()).is_err());
}

#[test]
fn a_title_that_cannot_stand_in_a_pack_is_refused() {
    let source = Source { name: "late-order.twee", bytes: STORY.as_bytes() };
    let settings = Settings { title: Some("two\nlines".into()), licence: None };
    expect!["the title is one line of at most 200 characters"]
        .assert_eq(&twee(source, &settings).unwrap_err().to_string());
    let settings = Settings { title: Some("Forty windows".into()), licence: Some("CC0-1.0".into()) };
    let imported = twee(source, &settings).unwrap();
    assert_eq!(
        (imported.pack.id.as_str(), imported.pack.title.in_language("en").0),
        ("forty_windows", "Forty windows")
    );
}

/// What holds of every answer to a story: it is a pack, or says in words why
/// not, at places that the story has.
#[track_caller]
fn check_any(story: &[u8]) -> bool {
    match import(story) {
        Ok(imported) => {
            assert_eq!(import(story).unwrap().file, imported.file);
            let talk = dialogue(&imported.pack);
            assert!(talk.run(&talk.drawn(7)).unwrap().ending.is_some());
            assert!(imported.notes.is_sorted_by_key(|it| it.line));
            true
        }
        Err(TweeRefused::Invalid(invalid)) => panic!("{invalid}"),
        Err(TweeRefused::Story(problems)) => {
            let lines: Vec<&str> = str::from_utf8(story).unwrap().lines().collect();
            assert!(!problems.is_empty());
            for it in problems {
                let line = lines.get(it.at.line - 1).copied().unwrap_or_default();
                assert!((1..=line.chars().count().max(1)).contains(&it.at.column), "{it}");
                assert!(!it.kind.to_string().is_empty());
            }
            false
        }
        Err(_) => false,
    }
}

#[test]
fn no_story_makes_the_import_panic() {
    let pieces = [
        "[[",
        "]]",
        "->",
        "<-",
        "|",
        "::",
        "\n:: ",
        "\n",
        "[",
        "]",
        "{",
        "}",
        "\\",
        "#ack",
        "#",
        "(if:",
        "<<",
        ">>",
        "<%",
        "$x",
        "][",
        "\u{202e}",
        "é",
        "\r",
        "Start",
        "Tomorrow",
        "[fact]",
        "[best]",
        "''",
        "://",
        "[[a->Tomorrow]]",
        "--",
        "\u{feff}",
    ];
    let (mut n_accepted, mut n_refused) = (0, 0);
    for seed in 0..n_cases(600) as u64 {
        let chance = &mut Chance::new(seed);
        let mut story = STORY.as_bytes().to_vec();
        if chance.once_in(10) {
            story = (0..chance.below(60)).flat_map(|_| chance.pick(&pieces).bytes()).collect();
        }
        for _ in 0..=chance.below(3) {
            let at = chance.below(story.len());
            match chance.below(4) {
                0 if at < story.len() => story[at] = chance.below(128) as u8,
                1 => drop(story.drain(at..(at + chance.below(40)).min(story.len()))),
                2 => {
                    let end = (at + chance.below(300)).min(story.len());
                    let copied = story[at..end].to_vec();
                    let to = chance.below(story.len());
                    story.splice(to..to, copied);
                }
                _ => drop(story.splice(at..at, chance.pick(&pieces).bytes())),
            }
        }
        match check_any(&story) {
            true => n_accepted += 1,
            false => n_refused += 1,
        }
    }
    assert!(100 < n_accepted && 100 < n_refused, "{n_accepted} accepted, {n_refused} refused");
}

/// The fenced blocks of a page, each behind its word.
fn block<'p>(page: &'p str, word: &str) -> &'p str {
    page.split_once(&format!("```{word}\n")).unwrap().1.split_once("```").unwrap().0
}

#[test]
fn the_story_of_the_page_for_twine_users_is_imported_as_the_page_says() {
    let page = include_str!("../../docs/twine.md");
    let imported = import(block(page, "twee").as_bytes()).unwrap();
    let notes: String = imported.notes.iter().map(|it| format!("{it}\n")).collect();
    assert_eq!(notes, block(page, "notes"));
    for kind in ["best", "good", "open", "costly", "broken", "stuck"] {
        let story = block(page, "twee").replace("[stuck]", &format!("[{kind}]"));
        assert!(page.contains(&format!("| `{kind}` |")) && import(story.as_bytes()).is_ok());
    }
}
