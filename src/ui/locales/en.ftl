# The screens' own words. A pack's words are in the pack.
# Keys follow the pages; variables are explained where they are not obvious.

## Everywhere

brand-label = Parley, all exercises
nav-label = Main
skip-link = Skip to the content
nav-shelf = Exercises
nav-open = Open a pack
nav-about = About
nav-desk = Trainer’s desk
nav-seat = Take a seat
nav-tools = Sharpen one tool
language-label = Language
theme-label = Light or dark
theme-system = As the device
theme-light = Light
theme-dark = Dark
opening = Opening…
later-failed-title = This part is not here yet
later-failed = Its file could not be fetched. Go online once; after that it works without a network. Nothing of yours was touched.
try-again = Try again
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
about-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
points = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
points-range = { $least } to { $most } points
points-unit = points
people = { $min }–{ $max } people
people-exact = { $people ->
    [one] { $people } person
   *[other] { $people } people
}
back = Back
back-to-shelf = All exercises
footer-promise = Everything you write stays on this device. Nothing is sent anywhere.
offline-unavailable = This browser cannot keep Parley for use without a network.
offline-installing = Getting ready for offline…
offline-ready = Ready for offline, version { $version }
offline-ready-old = Ready for offline; a newer version is here
offline-in-file = All of Parley is in this file, version { $version }; no network is needed
update-waits = A new version of Parley is here ({ $version }). Your sessions stay as they are.
update-take = Use the new version
store-missing = This browser keeps nothing for this page (a private window, or storage is off). You can play, but save a copy before you close it.

## Shelf

lost = That address leads nowhere. Here are all exercises.
shelf-title = Practise negotiation, here and now
shelf-lead = Read a role, prepare, negotiate against the program or with the person beside you, and see what was possible. No account, no network needed.
shelf-second = second attempt
shelf-times-begun = { $times ->
    [one] begun once
   *[other] begun { $times } times
}
shelf-trains = Practises { $what }
start = Start
level = Level { $level }
level-1 = Foundations
level-1-hint = One tool at a time: know your alternative, your limit, your aim.
level-2 = Interests
level-2-hint = Several issues, people under pressure: ask, trade, stay steady.
level-3 = Third party
level-3-hint = Helping others to agree; facts that are not complete.
level-4 = Constraints
level-4-hint = Mandates, drafts and rights that are not for sale.
level-5 = Complex
level-5-hint = Many parties, news on the way, relationships that last.
trains-preparation = preparation
trains-listening = listening
trains-creating-value = creating value
trains-claiming = claiming with reasons
trains-composure = keeping calm
trains-analysis = analysing a conflict
trains-third-party = third-party work
trains-process = process and inclusion
erase = Finish and erase
erase-warning = This removes the session from this device: moves, notes and answers. Save a copy first if you want to keep it. The browser's own history may still name the page.
erase-confirm = Erase it now

## Exercise

content-note = Before you read on
ways-in = How do you want to play?
way-alone = Alone
way-alone-text = You play one role, the program plays the other. It sees only its own card.
way-alone-too-large = This exercise has more packages than the program can look through. Play it with others.
way-alone-role = Which role is yours?
way-work = On this device
way-work-text = Alone, in pairs or in a group round one screen. All stays on this device.
way-work-side = Which side is yours?
way-work-begin = Begin
way-alone-begin = Begin alone
whom = Whom will you meet?
whom-drawn = Draw one, tell me afterwards
whom-drawn-hint = You practise reading the other side: from what it says and does, not from its name.
persona-fair-trader = A fair trader
persona-slow-giver = A slow giver
persona-mirror = A mirror
persona-hurried = Somebody in a hurry
persona-guarded = Somebody guarded
persona-hard-tactician = A hard tactician
practises-fair-trader = You practise trading across issues: ask what matters, tell what matters to you.
practises-slow-giver = You practise patience: keep your own limit in mind, and do not pay for silence.
practises-mirror = You practise planned concessions: give, and ask for something in return.
practises-hurried = You practise ambition: the first good offer need not be the best one.
practises-guarded = You practise building trust: tell something first, so that you learn something.
practises-hard-tactician = You practise recognising hard tactics and answering them without using them yourself.
way-device = Round one device
way-device-text = { $people ->
    [one] { $people } person shares this device and hands it on.
   *[other] { $people } people share this device and hand it on.
}
way-device-begin = Begin together
way-device-honest = Each card is shown only while its reader holds a button. That is fair play, not a lock.
begin-failed = The session could not be kept on this device, so it was not begun. Free some space or allow storage for this page, then try again.
general-information = What everybody knows
roles = The roles
steps = Steps
debrief = Debrief
trainer = For the trainer
origin-file = From the file { $name }, not from this site.
origin-host = From { $host }, not from this site.
origin-link = From a link, not from this site.
origin-own = Made on this device.
origin-fingerprint = Fingerprint { $hash }.
pack-no-network-title = This exercise is not here yet
pack-no-network = Its file could not be fetched. Go online once; after that it works without a network. Nothing of yours was touched.
pack-invalid-title = This pack has problems
pack-invalid = Its file arrived, but it is not a valid pack. Open Parley anew while you are online. Nothing of yours was touched.
pack-unknown-title = No such exercise
pack-unknown = No pack of this name is on this device. If you had a link or a file, open it again.

## Session

step-of = Step { $step } of { $of }
saved = Saved on this device
saving = Saving…
unsaved-full = Not saved: the device has no room left. Everything is still in this page. Save a copy below, then free some space.
unsaved-denied = Not saved: the browser does not let this page write now. Everything is still in this page and is tried again. Save a copy below to be safe.
misfits = { $entries ->
    [one] { $entries } saved entry could not be read or no longer fits this version of the pack. It was left out; everything else is here.
   *[other] { $entries } saved entries could not be read or no longer fit this version of the pack. They were left out; everything else is here.
}
session-tools = Copy or erase this session
session-where = This session is kept in this browser on this device, and nowhere else.
save-copy = Save a copy as a file
session-unknown-title = This session is not here
session-unknown = It was erased, or it was begun on another device or in another browser. If you have a copy as a file, open it.
session-pack-title = The pack of this session is not here
session-pack = The session is safe. Open its pack again from where you had it, or go online once, then come back.
session-elsewhere-title = This session is open in another tab
session-elsewhere = Only one tab writes a session, so that nothing is written over. Go on there, or take it over here.
session-take-over = Go on here
curtain = Give the device to { $name }. Everybody else looks away.
curtain-lift = I am { $name }
hand-over = Done, hand on
next-read = Go on reading
next-answers = On to: { $title }
next-prepare = Go on to prepare
next-table = Go to the table
next-reflect = Go on: look back
next-debrief = Go to the debrief
table-end-first = You can go on when the table has ended, with an agreement or without.
your-card = Your confidential card
your-card-again = Read your card again
card-confidential = Confidential, for your eyes only
card-batna = Without an agreement
card-reservation = Your limit
card-target = Your aim
card-points-are-the-brief = Points measure this role's brief, not your worth.
hold-button = Hold to read
hold-cover = Covered. Hold the button to read.
hold-keep = keep it open
sheet-caption = Your score sheet
sheet-issue = Issue
sheet-option = Option
sheet-points = Points
sheet-by-state = { $state }: { $points }
sheet-likely = { $state } – { $percent }%
sheet-forecast = { $event }, your forecast: { $likely }. What depends on it counts with the points that you expect: each case weighed by how likely it is to you.
sheet-bonus = { $options } – together { $points }
sheet-limit-change = { $options } – your limit is then { $limit }.
sheet-first-change = Where several of these changes of your limit apply, the first counts.

## Preparation

prepare-goal = What do you want to reach?
prepare-goal-hint = In your own words: what must be different after this talk?
prepare-limit = Where is your limit?
prepare-limit-hint = The point from which your other way is better. Your card tells.
prepare-theirs = Where may { $name } stop?
prepare-theirs-hint = A range is honest: you do not know. After the talk you see whether it held.
prepare-theirs-points-hint = Out of their 100 points: how much may their other way be worth to them? A range is honest: you do not know.
range-from = from
range-to = to
not-chosen = not decided yet
prepare-priorities = What matters most to you?
prepare-priorities-hint = Put the issues in order, the weightiest first.
move-up = Move { $issue } up
move-down = Move { $issue } down
prepare-questions = What do you want to ask?
prepare-questions-hint = Open questions find out more than guesses. Write two or three.
prepare-opening = Your first offer
prepare-opening-hint = Try packages and see what they are worth to you. What you leave here lies ready at the table.
prepare-reason = With what reason?
prepare-reason-hint = A figure with a reason is heard differently from a figure alone.
option-open = open for now
issue-explained = What does this mean?
worth-to-you = Worth to you:
worth-together = with { $points } for options together
worth-limits = limit { $limit }, aim { $target }
worth-above = at or above your limit
worth-below = below your limit
worth-short = ({ $points } for you)

## Table

time-left = { $time } left
time-elapsed = { $time } so far
time-more = +5 minutes
time-no-limit = No time limit
time-mark = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
offers-made = Offers: { $made } of { $most }
clock-jumped = The clock of this device changed during the talk. The time shown may be off; no move was lost.
news = News for you alone
news-limit = Your limit is now { $points } points.
news-look = A moment to look: each of you reads your own sheet below once more, one after another.
standing-offer = On the table
no-offer-yet = No offer yet. Somebody has to begin.
thinking = The other side is thinking…
your-turn = It is your turn.
turn-of = It is the turn of { $name }.
offers-verb = offers
or-equally = or, just as welcome:
accept = Accept
accept-as = { $name } accepts
take-into-draft = Start from this offer
your-offer = Your offer
who-speaks = Who makes the offer?
offer = Offer
offer-as = Offer, as { $name }
record = We agreed on this aloud
either = Offer two that are equal for you
either-hint = Two packages that are worth the same to you: which the other side prefers tells you what matters there.
either-whole = Choose an option for every issue first.
either-put-aside = Put this one aside and make a second
either-first = First
either-second = Second: what you put together above
either-change = The second is still the same as the first. Change an option above.
either-apart = { $points ->
    [one] For you these two are { $points } point apart. Whoever chooses may choose the one that is worse for you.
   *[other] For you these two are { $points } points apart. Whoever chooses may choose the one that is worse for you.
}
either-offer = Offer both
either-offer-as = Offer both, as { $name }
either-drop = Only one after all
talk = Talk
talk-hint = Asking and telling take no turn and bind nobody.
talk-kind = What do you want to say?
talk-ask-what-matters = “What matters most to you?”
talk-ask-what-of = “What would you like on …?”
talk-tell-most = “What matters most to me is …”
talk-tell-least = “What matters least to me is …”
talk-tell-prefers = “On … I would like … best.”
talk-tell-nothing = “I would rather not say.”
talk-say = Say it
talk-say-as = Say it, as { $name }
walk-away = Leave without an agreement
walk-away-text = Leaving is a result too, and the right one when your other way is better. The table ends.
walk-away-confirm = Leave the table
walk-away-as = { $name } leaves the table
confirm-title = Is this what you agree to?
confirm-text = Each side reads the wording once more. It binds when all have confirmed.
confirm = Confirm
confirm-as = { $name } confirms
reopen = Not yet, talk on
waiting-for = Waiting for { $name }…
ended-agreed = You have an agreement
ended-walked = The table ended without an agreement
ended-time = The time is over, without an agreement
walked-away = { $name } left the table.
ended-go-on = Before any numbers: look back for a moment.
history = What was said
did-offer = offered
did-offer-either = offered a choice of two:
did-accept-second = accepted the second of the two packages
did-ask-what-matters = asked: “What matters most to you?”
did-ask-what-of = asked: “What would you like on ‘{ $issue }’?”
did-tell-most = said: “What matters most to me is ‘{ $issue }’.”
did-tell-least = said: “What matters least to me is ‘{ $issue }’.”
did-tell-prefers = said: “On ‘{ $issue }’ I would like ‘{ $option }’ best.”
did-tell-nothing = said: “I would rather not say.”
did-record = noted what was agreed aloud:
did-accept = accepted
did-confirm = confirmed
did-reopen = wanted to talk on
did-walk-away = left the table
reason-opens = “This is what I would like.”
reason-moved-back = “You took what I offer on ‘{ $yours }’, so I take what you offer on ‘{ $on }’.”
reason-moves-on = “On ‘{ $issue }’ I take what you offer.”
reason-trades-for = “On ‘{ $given }’ I take what you offer. In return I ask for something else on ‘{ $got }’.”
reason-tries-another = “On ‘{ $issue }’ I could also do this. Does it suit you better?”
reason-tries-again = “I have changed ‘{ $issue }’ once more. And now?”
reason-holds-on = “I stay with this. On ‘{ $issue }’ we are still apart.”
reason-still-holds = “My offer stands.”
reason-takes-up = “You offered this before: I take it up.”
reason-leaves-open = “Let us leave ‘{ $issue }’ open and talk about the rest first.”
reason-offers-choice = “Both are equally welcome to me. Which do you prefer?”
reason-answers = “You asked, so I answer.”
reason-keeps = “You asked, but this I keep to myself for now.”
reason-tells-in-return = “You told me something, so I tell you something.”
reason-asks = “I would like to know where we could trade.”
reason-accepts = “I can live with this.”
reason-confirms = “Yes, that is what we agreed.”
reason-cannot-agree = “What was noted is not what I can agree to.”
reason-leaves = “I see no agreement here. Thank you for the talk.”
meeting = The other side is played as: { $persona }
meeting-drawn = Whom you have met you will learn after the table.
private-sheets = Your own sheets
private-sheets-hint = Take the device for a moment, others look away. The sheet also says what the offer being put together is worth to you.
rejected-not-your-turn = It is the other side's turn. Your offer stays here as it is.
rejected-nothing-to-accept = There is no offer to accept.
rejected-own-offer = The offer on the table is your own.
rejected-already-accepted = You have accepted this offer already.
rejected-incomplete = This offer leaves issues open. Only a complete one can be accepted: make one from it.
rejected-package-only = An offer here settles every issue. Choose an option for each.
rejected-empty-offer = Choose at least one option first.
rejected-same-offer = This very offer is on the table already.
rejected-no-offers-left = All offers are used. Accept what is on the table, or leave.
rejected-confirming = An agreement is being confirmed. Confirm it, or talk on.
rejected-nothing-to-confirm = There is nothing to confirm.
rejected-not-accepting = This side has not accepted, so it has nothing to confirm.
rejected-already-confirmed = This side has confirmed already.
rejected-has-left = This side has left the table.
rejected-over = The table has ended.
rejected-does-not-fit = This offer does not fit the table. Put it together again.
rejected-forbidden = These cannot go together: { $options }.
rejected-nothing-left = With these options there is no way left to settle the rest. Change one of them.
rejected-no-second = There is one package on the table, not two. Accept that one, or make an offer.
rejected-no-choice = The two packages are the same. Change an option in one of them.
rejected-talked-enough = Enough has been asked and told at this table. Make an offer, accept, or leave.
