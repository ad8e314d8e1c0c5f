# The screens' own words. A pack's words are in the pack.
# Keys follow the pages; variables are explained where they are not obvious.

## Everywhere

brand-label = Parley, all exercises
nav-label = Main
skip-link = Skip to the content
nav-shelf = Exercises
nav-open = Open a pack
nav-about = About
language-label = Language
theme-label = Light or dark
theme-system = As the device
theme-light = Light
theme-dark = Dark
opening = Opening…
later-failed-title = This part is not here yet
later-failed = Its file could not be fetched. Go online once; after that it works without a network. Nothing of yours was touched.
try-again = Try again
yes = yes
no = no
minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
about-minutes = { $minutes ->
    [one] about { $minutes } minute
   *[other] about { $minutes } minutes
}
minute = min { $minute }
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
print = Print
footer-promise = Everything you write stays on this device. Nothing is sent anywhere.
offline-unavailable = This browser cannot keep Parley for use without a network.
offline-installing = Getting ready for offline…
offline-ready = Ready for offline, version { $version }
offline-ready-old = Ready for offline; a newer version is here
update-waits = A new version of Parley is here ({ $version }). Your sessions stay as they are.
update-take = Use the new version
store-missing = This browser keeps nothing for this page (a private window, or storage is off). You can play, but save a copy before you close it.

## Shelf

lost = That address leads nowhere. Here are all exercises.
shelf-title = Practise negotiation, here and now
shelf-lead = Read a role, prepare, negotiate against the program or with the person beside you, and see what was possible. No account, no network needed.
shelf-begun = Go on where you were
shelf-begun-at = begun { $when }
shelf-second = second attempt
shelf-pack-gone = An exercise whose pack is no longer here
shelf-opened = Packs you opened
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
remove-pack = Remove this pack
remove-pack-warning = The pack is removed from this device. Sessions that use it cannot be opened without it.
remove-pack-confirm = Remove it now

## Exercise

content-note = Before you read on
ways-in = How do you want to play?
way-alone = Alone
way-alone-text = You play one role, the program plays the other. It sees only its own card.
way-alone-role = Which role is yours?
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
practises-hard-tactician = You practise recognising hard tactics and answering them without paying them back.
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
trainer-warning = These pages tell what the role cards hide. Open them only if you do not play.
trainer-hand-out = Hand out
trainer-print = Print role cards
trainer-share = Share a link
trainer-file = Save the pack as a file
trainer-aim = Aim
trainer-before = Before
trainer-run-sheet = Run sheet
trainer-watch-for = Watch for
trainer-adapt = Fit it to the room
rights-floor = Rights floor
harm-line = Harm line
pack-facts = Pack version { $version }, licence { $licence }, by { $authors }
share-handed = The link was handed on. This is it:
share-copied = The link is in the clipboard. This is it:
share-by-hand = This browser gives no way to share. Select the link and copy it:
share-too-large = This pack is too large for a link. Save it as a file and hand that on.
share-long = The link has { $length } characters. Some messengers cut links of this length; a cut link says so when it is opened.
share-very-long = The link has { $length } characters, too many for most messengers. Better hand on the file.
origin-file = From the file { $name }, not from this site.
origin-host = From { $host }, not from this site.
origin-link = From a link, not from this site.
origin-fingerprint = Fingerprint { $hash }.
pack-no-network-title = This exercise is not here yet
pack-no-network = Its file could not be fetched. Go online once; after that it works without a network. Nothing of yours was touched.
pack-invalid-title = This pack has problems
pack-invalid = Its file arrived, but it is not a valid pack. Open Parley anew while you are online. Nothing of yours was touched.
pack-unknown-title = No such exercise
pack-unknown = No pack of this name is on this device. If you had a link or a file, open it again.

## Cards on paper

cards-title = Role cards to print
cards-warning = This page shows every confidential card. Do not project it.
cards-which = Which cards?
cards-all = all roles
cards-fold-hint = One A4 sheet for each role, printed on both sides. Fold it along the line, the confidential side inside.
cards-footer = Confidential: { $role } · { $pack } { $version }
fold = fold here

## Opening

open-title = Open a pack or a copy
open-lead = A pack is a file with exercises. A copy is a session that you saved.
open-file = From this device
open-file-text = Drop a .json file here, or pick one.
open-file-pick = Pick a file…
open-address = From an address
open-address-label = Address of the pack
open-address-hint = An address begins with https://.
open-address-ask = This would fetch a file from { $host }. That host will see that somebody asked for it; nothing else is sent.
open-address-fetch = Fetch from { $host }
refused-title = It was not opened
refused-safe = Nothing on this device was changed. Ask whoever gave it to you for a new one, or open another.
link-newer = This link was made by a newer version of Parley. Use that version, or ask for the file.
link-cut = The link was cut on its way: { $arrived } of { $expected } characters arrived. Ask for it again in another way, or for the file.
link-damaged = The link was changed on its way, so it cannot be trusted. Ask for it again, or for the file.
link-too-large = The link holds more than a pack may have.
pack-refused = { $problems ->
    [one] This is not a valid pack. There is { $problems } problem:
   *[other] This is not a valid pack. There are { $problems } problems:
}
fetch-no-answer = There was no answer. Either the network is off, or that site does not let other pages read the file. Download it there, then open it from this device.
fetch-status = The site answered that it will not give the file (code { $status }). Check the address.
fetch-wrong-type = That address gives a file of the type { $kind }, and a pack is JSON. Check the address.
fetch-too-large = The file is larger than a pack may be (1 MiB).
copy-not-one = This file says that it is a copy of a session, but it cannot be read as one.
copy-newer = This copy was made by a newer version of Parley. Open it there.
copy-pack-missing = The pack of this session is neither in the copy nor on this device. Open the pack first, then the copy.
copy-not-kept = The copy was read, but this device has no room for it. Free some space and open it again.
file-unreadable = The file could not be read, or it is far larger than a pack or a copy.

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
next-compare = Compare two cases
compare-hint = Read both cases, then write what you see. Your answers stay on this device, and nobody grades them.
compare-open-hint = Your answers are fixed. Hold them against the model: it is one good answer, not the only one.
compare-same-role = Same part
compare-same-move = Same move
compare-different = Different
compare-missing = { $answers ->
    [one] One answer is missing. A few words are enough; then a model opens beside yours.
   *[other] { $answers } answers are missing. A few words are enough; then a model opens beside yours.
}
compare-commit = Show a model answer
compare-commit-hint = Your answers can no longer be changed then.
compare-yours = Yours
compare-model = A model answer
compare-principle = What both cases share
compare-differences = Where does yours differ from the model? Name up to three places: which will you take over, which do you defend?
next-prepare = Go on to prepare
next-table = Go to the table
next-reflect = Look back
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
reason-tries-another = “Perhaps this suits you better: I have changed something on ‘{ $issue }’.”
reason-holds-on = “I stay with this. On ‘{ $issue }’ we are still apart.”
reason-leaves-open = “Let us leave ‘{ $issue }’ open and talk about the rest first.”
reason-offers-choice = “Both are equally welcome to me. Which do you prefer?”
reason-answers = “You asked, so I answer.”
reason-keeps = “You asked, but this I keep to myself for now.”
reason-tells-in-return = “You told me something, so I tell you something.”
reason-asks = “I would like to know where we could trade.”
reason-accepts = “I can live with this.”
reason-confirms = “Yes, that is what I accepted.”
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
rejected-no-second = There is one package on the table, not two. Accept that one, or make an offer.
rejected-no-choice = The two packages are the same. Change an option in one of them.
rejected-talked-enough = Enough has been asked and told at this table. Make an offer, accept, or leave.

## Looking back

reflect-private = Feelings first, numbers after. What you write here stays on this device, locked, and is not graded.
scale-least = not at all
scale-most = fully
scale-not-apply = does not apply

## Debrief

results-by-role = Results of each role
no-results = This exercise has no table that ended, so there are no numbers.
no-agreement = No agreement
no-zone-praise = Well held: no package could have satisfied everybody. To part without an agreement was the right result.
no-agreement-zone = { $packages ->
    [one] { $packages } package would have left nobody worse off than without an agreement.
   *[other] { $packages } packages would have left nobody worse off than without an agreement.
}
no-zone-agreed = No package could have satisfied everybody here. Somebody gave more than the alternative was worth: what made it hard to leave?
below-limit = { $name } agreed to less than the other way was worth. What happened just before?
how = How is this computed?
result-value = Value
result-value-how = The sum of this role's points for the options that were agreed.
result-batna-how = Without an agreement the role gets what its other way is worth: its limit.
result-surplus = Above the limit
result-surplus-how = Value { $value } less limit { $limit } makes { $surplus }.
result-worse = worse than no agreement
result-share = Share of the possible
result-share-how = { $surplus } above the limit, of { $most }: the most this role could have had in a package that nobody had to refuse.
result-left = Left on the table
result-left-how = The most points this role could have had more without the other losing any. All packages were compared.
possible = What was possible
possible-facts = { $packages } packages in all. { $zone } of them leave nobody below the limit; { $frontier } of these cannot be bettered for one without loss for the other.
on-frontier = Your agreement cannot be bettered for one side without loss for the other.
n-better = { $packages ->
    [one] { $packages } package would have been better for at least one side and worse for none.
   *[other] { $packages } packages would have been better for at least one side and worse for none.
}
better = What all of you could still have had
scatter-label = Scatter of { $packages } packages by their value for both roles; { $zone } in the zone of possible agreement, { $frontier } on the frontier. The table below has the same data.
scatter-legend = Each dot is a package. Diamonds on the line cannot be bettered for one without loss for the other. The dashed lines are the limits; the shaded corner is the zone of possible agreement. The ringed cross is your agreement, if there is one.
scatter-table = All packages by their values
scatter-show-table = The same as a table
scatter-packages = packages
scatter-in-zone = in the zone
scatter-on-frontier = on the frontier
scatter-own = your agreement
scatter-solutions = singled out by
theory = What theory would single out
theory-hint = Four rules from research, each of which picks points out of the zone. All count from the limits: having no agreement is worth one's limit. They are yardsticks, not verdicts.
theory-show = Mark in the picture
theory-offers = The offers, numbered
theory-offers-are = Each side's complete offers, joined in their order: discs and a full line for { $first }, squares and a dashed line for { $second }.
theory-zero = Somebody can at best break even here, so that every product is 0. Nash's rule then looks at those who can gain.
theory-points = The points they single out
theory-packages = { $packages ->
    [one] { $packages } package has these values
   *[other] { $packages } packages have these values
}
theory-first = The first { $shown } are shown.
theory-rest = { $points ->
    [one] { $points } more point that ties
   *[other] { $points } more points that tie
}
solution-nash = Nash
solution-nash-is = The largest product of what each has above the limit.
solution-egalitarian = Egalitarian
solution-egalitarian-is = Whoever has least above the limit has as much as possible.
solution-kalai-smorodinsky = Kalai–Smorodinsky
solution-kalai-smorodinsky-is = All get the same share of the most they could have had above the limit, as nearly as the packages allow.
solution-joint = Largest joint value
solution-joint-is = The largest sum of all points, with nobody below the limit.
gap = What a zone would have needed
gap-by = { $points ->
    [one] No package reaches every limit. If each side lowered its limit by { $points } point, one would; with less, none.
   *[other] No package reaches every limit. If each side lowered its limit by { $points } points, one would; with less, none.
}
gap-nearest = The package that comes nearest:
gap-short = { $points ->
    [one] { $points } point below the limit there.
   *[other] { $points } points below the limit there.
}
gap-met = Not below the limit there.
gap-alone = { $points ->
    [one] Lowering this limit alone by { $points } point would open a zone.
   *[other] Lowering this limit alone by { $points } points would open a zone.
}
gap-not-alone = Lowering this limit alone would not open one.
offers-title = The offers, one after another
offers-caption = What each offer was worth to each role
offers-hint = An offer that leaves an issue open is worth as much as what is still to be settled makes it: from the least to the most.
offers-number = No.
offers-by = From
issues-title = Issue by issue
issues-hint = How much an issue matters to a role is the range of its points there: the most less the least.
issues-caption = What mattered to whom, and what came of it
issues-matters = Matters
issues-worth = Agreed, worth
issues-words = Compatible: one option is best for everybody. Traded: a side to which the issue matters more than to another got at least two thirds of what it could have there. Split: everything else.
settled-compatible = compatible
settled-missed = compatible, but not agreed so
settled-traded = traded
settled-split = split
what-if = What if?
what-if-agreement = Begins with your agreement. Change an option and see what it does to everybody. Nothing is kept.
what-if-nash = Begins with a package that Nash's rule singles out. Change an option and see what it does to everybody. Nothing is kept.
what-if-nearest = Begins with the package that comes nearest to a zone. Change an option and see what it does to everybody. Nothing is kept.
what-if-caption = What this package is worth
what-if-better = { $packages ->
    [one] { $packages } package is better for at least one side and worse for none.
   *[other] { $packages } packages are better for at least one side and worse for none.
}
what-if-frontier = On the frontier: nobody could have more without loss for another.
what-if-not-frontier = Not on the frontier.
what-if-in-zone = Nobody is below the limit.
what-if-not-in-zone = Somebody is below the limit.
what-if-back = Back to our agreement
what-if-back-start = Back to the beginning
moves = What the offers showed
moves-hint = Descriptions, not marks. One table shows how this talk went and says nothing about the person.
moves-nothing = No single move stands out here. The measures are below.
moves-offer = Offer { $number }
moves-agreement = The agreement
moves-next = Next time:
moves-all = All measures
moves-measure = Measure
moves-value = Here
moves-means = What it is
see-agreed-below = { $points ->
    [one] The agreement is { $points } point below your limit.
   *[other] The agreement is { $points } points below your limit.
}
see-offered-below = { $points ->
    [one] This offer of yours was { $points } point below your limit. Had it been accepted, no agreement would have been better.
   *[other] This offer of yours was { $points } points below your limit. Had it been accepted, no agreement would have been better.
}
see-refused-better = { $points ->
    [one] The other side put something on the table here that was worth { $points } point more to you than the end.
   *[other] The other side put something on the table here that was worth { $points } points more to you than the end.
}
see-missed-compatible = On “{ $issue }” both of you were best off with “{ $option }”, and something else was agreed.
see-left-trade = A trade was left. Give: “{ $give }” – “{ $give_option }”. Get: “{ $get }” – “{ $get_option }”. It changes your points by { $own } and the other side's by { $other }. Of what trading could bring, { $share }% was gained.
see-left-trade-below = A trade was left. Give: “{ $give }” – “{ $give_option }”. Get: “{ $get }” – “{ $get_option }”. It changes your points by { $own } and the other side's by { $other }. Taken together, the opposed issues brought less than the middle of each would have.
see-beaten-offer = { $offers ->
    [one] Another package would have been better for both of you than this offer.
   *[other] Another package would have been better for both of you than this offer. So it was with { $offers } of your offers.
}
see-unanswered = You gave way { $times } times in a row up to here, { $points } points in all, while the other side gave nothing.
see-late-rush = { $share }% of all you gave up went in the last fifth of your steps, from here on.
see-low-opening = Between your limit at 0% and your best package at 100%, your first offer stood at { $share }%.
see-one-issue = In all of your { $steps } steps no more than one issue moved.
see-traded = Of what trading between issues could bring, { $share }% was gained.
see-equal = { $times ->
    [one] Here you offered another package of the same worth to you, so that the other side could choose.
   *[other] Here for the first time, and { $times } times in all, you offered another package of the same worth to you, so that the other side could choose.
}
advice-add-up = add a package up and hold it against your limit before you say it.
advice-keep-best = write down the best offer you have heard, and compare before you decide.
advice-ask-first = ask what the other side wants on an issue before you give way on it.
advice-trade = offer to give on what matters less to you for gain on what matters more.
advice-both = before you offer, look for one change that helps the other side and costs you nothing.
advice-ask-move = after a concession, wait for a move or ask for one.
advice-earlier = spread your concessions; those at the bell are the dearest.
advice-higher = open higher, and have the reason ready.
advice-several = move several issues at once – a little less here, a little more there.
advice-again = do it again, and say aloud what you are doing.
measure-none = does not apply
measure-no-offer = none
measure-you = this role
measure-other = the other role
measure-opened = First complete offer
measure-opened-is = Who made it.
measure-opening = Opening
measure-opening-is = What the first own complete offer is worth to this role.
measure-ambition = Ambition of the opening
measure-ambition-is = Where it lies between the limit at that moment, 0%, and the best package, 100%.
measure-given-up = Given up since the opening
measure-given-up-is = The opening's value less the agreement's, for this role.
measure-concessions = Concessions
measure-concessions-is = Own steps from one complete offer to the next that are worth less to this role.
measure-total = Given up in steps
measure-total-is = The points of all concessions together.
measure-first = First concession
measure-first-is = The offer that first gave way.
measure-largest = Largest concession
measure-largest-is = The points of the largest single one.
measure-mean = Mean concession
measure-mean-is = Points given up by number of concessions, in whole points.
measure-late = Given up late
measure-late-is = The share that was given up in the last fifth of the steps; an even pace has 20%. From five steps on.
measure-steps = Kinds of step
measure-steps-here = better for both: { $fortunate }; better for this role alone: { $selfish }; a concession: { $concession }; better for the other at no cost: { $nice }; no change: { $silent }; worse without gain: { $unfortunate }
measure-steps-is = Each own step by what it changed for both sides (Hindriks, Jonker, Tykhonov 2007).
measure-sensitivity = Steps that heed the other
measure-sensitivity-is = Steps that helped both, helped the other or were concessions, to all other steps.
measure-answered = Answered concessions
measure-answered-is = After how many of the other side's concessions the next own offer gave way too, as a share.
measure-run = Longest run of concessions
measure-run-is = Own concessions in a row, with none of the other side between them.
measure-below = Offers below the limit
measure-below-is = Own complete offers worth less than the limit at that moment.
measure-agreed-below = Agreement below the limit
measure-agreed-below-is = By how many points.
measure-beaten = Beaten offers
measure-beaten-is = Own complete offers than which some package is better for both sides.
measure-refused = Better ones turned down
measure-refused-is = Offers that were worth more to the side that turned them down than the end was; without an agreement, than its limit.
measure-logrolling = Traded between issues
measure-logrolling-is = Joint points above the middle of every opposed issue, as a share of the most there is (Thompson 1990).
measure-missed = Common wishes missed
measure-missed-is = Issues on which one option was best for both and another was agreed.
measure-created = Value created
measure-created-is = The joint surplus of the agreement, as a share of the largest in the zone.
measure-claimed = Value claimed
measure-claimed-is = The share of that surplus which this role has.
measure-distinct = Different packages
measure-distinct-is = How many different complete packages this role offered.
measure-partial = Partial offers
measure-partial-is = Own offers that left an issue open.
measure-moved = Issues moved at a time
measure-moved-is = For each own step, how many issues it changed.
measure-repeated = Repeated offers
measure-repeated-is = Own offers of a package that had been offered before.
measure-equal = Equal offers
measure-equal-is = Own offers of another package that is worth the same to this role as the one before (Leonardelli and others 2019).
check-title = Your preparation, and what came of it
check-hint = Only what a rule can check. Your words are yours.
check-limit-right = Your limit was the one of your card.
check-limit-wrong = Your limit was not the one of your card. Which did you keep to?
check-limit-none = You set no limit. When would you have left?
check-estimate-holds = { $name }: you expected between { $from } and { $to }. The limit was { $truth }: inside your range.
check-estimate-misses = { $name }: you expected between { $from } and { $to }. The limit was { $truth }: outside your range.
check-priorities = { $right } of { $pairs } pairs of issues stood in the order of your score sheet.
check-opening = The first offer you prepared was worth { $least } to { $most } points to you.
check-reason = You had a reason ready for it.
check-no-reason = You had written down no reason for it.
what = What?
what-hint = What happened, as a witness would tell it.
so-what = So what?
so-what-hint = What does it mean?
now-what = Now what?
now-what-hint = Where at your own work?
principle = The one idea to take away
left-out = What this exercise leaves out
commitment = One thing I will try, and when
finish = We are done
finished = Done. The exercise is kept with your results until you erase it.
both-cards = All cards, opened
both-cards-hint = Now everybody may read everything.
print-results = Print the agreement and the results
play-again = Play it again
met = Whom you met
does-fair-trader = It answers questions truly and asks in return. It gives where you give, and now and then offers two packages that are equal for it.
does-slow-giver = It gives little for long, and moves when its offers run out. It answers one question, then one for each thing you tell.
does-mirror = It gives as much as it is given, move for move, and no more until the last quarter.
does-hurried = It wants to be done and gives much at once.
does-guarded = It says nothing until it is told something, and leaves issues open at first. Being pressed makes it slower.
does-hard-tactician = It opens with an extreme demand and repeats it, and it says that what matters least to it matters most.
met-tactics = Hard tactics, and what to answer
tactic-extreme-anchor = Extreme anchor
tactic-extreme-anchor-answer = An extreme first demand, repeated without a reason. Do not bargain from it. Ask how it came about, and put an offer beside it that rests on something both can check.
tactic-bogey = Bogey
tactic-bogey-answer = Sudden love for an issue that hardly matters, to sell it dearly. Ask why it matters, and compare what is said with what is offered: who never pays for an issue does not need it.
tactic-used = { $times ->
    [one] Used { $times } time at this table.
   *[other] Used { $times } times at this table.
}
tactic-not-used = Not used at this table.
met-moves = Its moves, explained
met-moves-hint = Limit, demand and worth are points of its own sheet. None of this was shown while the table lasted.
met-move = What it did
met-time = Time used
met-limit = Its limit
met-asked = What it asked for
met-worth = Worth to it
met-mood = Mood
met-believed = What it took your priorities to be
met-untrue = Its sheet says otherwise.
mood-warm = warm
mood-even = even
mood-cool = cool
second-title = Try once more: a parallel form
second-counts = The first attempt is what counts. The second one shows what you keep of it when memory does not help.
second-different = Different: the points, a little, and the order of the options. The same: the story, limits and aims, your role and whom you meet.
second-begin = Begin the second attempt
forms-title = Try another form
forms-hint = The story stays, something else is different.

## About

about-title = About Parley
about-lead = Negotiation exercises that run anywhere a browser does: confidential, scored, in several languages, with the network unplugged.
about-kept = Where your work is
about-kept-text = In this browser, on this device. There is no server, no account, no tracking, no cookie.
about-kept-copy = A browser may clear what it keeps: on request, when the device is full, and on some phones after a week without a visit. Save a copy of what matters.
about-kept-erase = What you write in your own words is locked under a key of its own. "Finish and erase" destroys that key.
about-protects = What is protected
about-protects-text = Nothing you do leaves the device. A pack is data only: it cannot run anything, fetch anything or lead you elsewhere. A counterpart played by the program sees its own card and nothing else.
about-not = What is not protected
about-not-cards = Round one device, cards are covered by a curtain and a button. That is fair play: somebody who wants to peek can.
about-not-device = Whoever holds an unlocked device can read what is kept on it until it is erased. The browser's history names the pages that were opened.
about-not-site = You trust the site that gives you this program, as with every page.
about-not-storage = Files that were deleted may be recovered from a disk with special tools.
about-points = What the points mean
about-points-text = Points measure how well an agreement serves a role's brief. They say nothing about a person, and they are not made for hiring, promotion or visas. A record here is practice, not a certificate.
about-offline = Without a network
about-offline-text = After one visit everything works offline, on phones and laptops; most browsers can also install it. A new version is offered and never forced.
about-version = Version { $version }, build { $build }

## Problems of packs

problem-too-large = the file has { $bytes } bytes, the most is { $max }
problem-not-utf8 = the file is not UTF-8 text from byte { $byte } on
problem-syntax = this cannot be read as JSON: { $detail }
problem-newer-format = the file has format { $found }, this program reads up to { $known }; open it with a newer one
problem-wrong-kind = { $needed } is needed here, not { $found }
problem-missing-key = { $key } is missing
problem-unknown-key-near = { $key } means nothing here, perhaps { $nearest }?
problem-unknown-key = { $key } means nothing here
problem-out-of-range = { $found } is not between { $min } and { $max }
problem-wrong-count = between { $min } and { $max } are needed, there are { $found }
problem-too-long = the text has { $found } characters, the most is { $max }
problem-empty = the text is empty
problem-bad-id = { $id } is no id: use 1 to 64 of a-z, 0-9, - and _, a letter or digit first
problem-bad-language = { $tag } is no language tag such as en or uz-Cyrl
problem-bad-version = { $version } is no version such as 1.0.0
problem-unknown-word = { $word } is none of: { $known }
problem-not-one-line = a label is one line
problem-hidden-character = the invisible character { $code } may not stand here
problem-stacked-marks = more than eight marks are stacked on one letter
problem-missing-language = the text is missing in { $tag }, the pack's first language
problem-twice = { $id } stands twice
problem-reserved-id = { $id } has a meaning of its own; choose another id
problem-and-more = there are more problems; these are the first
problem-unknown = there is no { $what } called { $id }
problem-missing-points = { $option } of { $issue } has no points
problem-table-without-issues = a table needs issues in its exercise
problem-second-table = an exercise has at most one table
problem-impossible-quorum = a quorum of { $roles } roles is between 2 and { $roles }
problem-people-out-of-order = min, ideal and max must not fall
problem-news-without-moment = say after how many minutes or offers the news comes
problem-too-many-packages = the options make more than { $max } packages, too many to look through exactly
kind-string = a string
kind-list = a list
kind-object = an object
kind-bool = true or false
kind-whole = a whole number
kind-text = a text, or an object of texts by language
kind-null = null
kind-other-number = a fraction or a very large number
