//! Handing out, as a trainer reads it.

use parley::{
    desk::{
        dealt::{Dealing, Dealt},
        seal::{Compartment, Stretch},
    },
    document::Id,
    ui::Origin,
};

use crate::{
    desk_plan::{dealing, shown, workshop},
    rendered::{count, english, russian},
    workshops::plan,
};

#[test]
fn before_there_is_a_plan_dealing_leads_there() {
    let (html, said) = shown(english(), workshop("pump"), dealing);
    assert!(html.contains("href=\"#/desk/00ff/plan\"") && said.contains("First decide who sits where."));
}

#[test]
fn each_level_says_what_it_does_and_does_not_before_it_is_chosen() {
    for (words, sealed, plain, not_here) in [
        (english(), "Seal and deal", "Deal plainly", "Not for this exercise"),
        (russian(), "Запечатать и раздать", "Раздать без замка", "Для этого упражнения не подходит"),
    ] {
        let mut held = workshop("pump");
        held.workshop.plan = Some(plan(&held.exercise, 4));
        let (html, said) = shown(words, held.clone(), dealing);
        assert_eq!((count(&html, "h1"), html.matches("button primary").count()), (1, 1));
        assert!(said.contains(sealed) && said.contains(plain) && html.contains("href=\"#/desk/limits\""));
        assert_eq!(count(&html, "dt"), 4);
        // Other devices have no pack that somebody opened from a file.
        held.opened.origin = Origin::File("mine.json".to_owned());
        let (_, said) = shown(words, held, dealing);
        assert!(said.contains(sealed) && !said.contains(plain) && said.contains(not_here), "{said}");
    }
}

#[test]
fn a_plain_deal_hides_its_codes_and_needs_no_file() {
    let mut held = workshop("pump");
    let plan = plan(&held.exercise, 5);
    let dealt = Dealt::plain(&held.opened.pack, &held.exercise.public.id, plan.dealt(), [1, 2, 3]).unwrap();
    held.workshop.plan = Some(plan);
    held.workshop.dealt = Some(dealt.clone());
    for (words, hidden) in [(english(), "hidden"), (russian(), "скрыто")] {
        let (html, _) = shown(words, held.clone(), dealing);
        for (number, code) in &dealt.codes {
            assert!(!html.contains(code.as_str()), "{number}");
        }
        // Five seats and two tables.
        assert_eq!(html.matches(&format!("class=\"hint\">{hidden}</span>")).count(), 7, "{html}");
        assert!(!html.contains("file-address"));
    }
}

#[test]
fn a_sealed_deal_hides_its_words_and_says_which_seats_have_no_code() {
    let mut held = workshop("pump");
    let plan = plan(&held.exercise, 4);
    let id = Id::new("0123456789abcdef0123456789abcdef").unwrap();
    let mut n = 0_u8;
    let mut random = |bytes: &mut [u8]| {
        bytes.iter_mut().for_each(|it| {
            n = n.wrapping_mul(5).wrapping_add(113);
            *it = n;
        });
    };
    let stretch = Stretch::new(8, 1).unwrap();
    let seats = &plan.dealt()[..3];
    let mut making = Dealing::new(&held.opened.pack, &held.exercise, seats, id, stretch, &mut random).unwrap();
    while making.next(&mut random).unwrap() {}
    let dealt = making.finish().unwrap();
    held.workshop.plan = Some(plan);
    held.workshop.dealt = Some(dealt.clone());
    let (html, said) = shown(english(), held, dealing);
    assert!(!html.contains(dealt.word(&Compartment::Debrief).unwrap()));
    assert!(dealt.codes.iter().all(|it| !html.contains(it.1.as_str())));
    assert_eq!(said.matches("this seat was dealt later, so use its link or QR code").count(), 1);
    assert!(said.contains("Save the session file") && html.contains("id=\"file-address\""));
    // The key of keys is in no page.
    assert!(!html.contains(&dealt.sealed.unwrap().1.to_text()));
}
