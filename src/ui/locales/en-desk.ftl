### The trainer's desk.

## The list of workshops

desk-title = Trainer’s desk
desk-lead = Run one exercise with a whole room: who sits where, role cards as links, codes or paper, the clock, the results and the debrief. Everything stays on this device and works without a network.
desk-none = No workshop yet. Choose an exercise, open “For the trainer” at the foot of its page, and press “Run this with a room”.
desk-open-one = Open
desk-missing-title = This workshop is not on this device
desk-missing = It may have been wiped, or it was made on another device. A copy saved as a file can be opened on the page “Open a pack”.
desk-limits-link = What Parley does not protect you from
desk-second = Second language, for the wall and for paper
desk-second-none = none
desk-second-paper = { $tag } (on paper only; the wall’s own words do not exist in it)
desk-unsaved-full = Not saved: no room is left, on this device or in this workshop (it holds 4 MB). Everything is still in this page. Free some space on the device, or take the last result back under “Collect”.
desk-unsaved-denied = Not saved: the browser does not let this page write now. Everything is still in this page. Leave the page open; under “Deal” you can save the workshop as a file.
desk-pack-title = The exercise of this workshop is missing or has changed
desk-pack = Open the pack that the workshop was made with once more; the workshop itself is still here.
desk-elsewhere-title = This workshop is open in another tab
desk-elsewhere = So that nothing is written over, only one tab can change it. The wall page may be open beside it.
desk-take-over = Use it here
desk-tabs = Pages of this workshop
desk-choose = Choose an exercise
desk-made = made { $time }
desk-not-made = The workshop could not be made: the exercise is not on this device, or nothing can be kept here. Nothing was changed.
desk-wipe = Wipe
desk-wipe-text = Everything of this workshop on this device goes: the plan, codes and keys, nicknames, results. The exercise stays. This cannot be undone.
desk-wipe-confirm = Wipe this workshop
tab-plan = Plan
tab-deal = Deal
tab-paper = Paper
tab-run = Run
tab-collect = Collect
tab-board = Debrief

## Planning

plan-title = How many people are there?
plan-people = People who take part
plan-fewer = One fewer
plan-more = One more
plan-minutes = { $minutes ->
    [one] The exercise takes { $minutes } minute with its debrief.
   *[other] The exercise takes { $minutes } minutes with its debrief.
}
plan-wishes = Organisations, languages and other wishes
plan-group-size = People at a table
plan-extras = Who is left over when the tables are full
plan-extras-observers = observers first, then doubles, who share somebody’s role
plan-extras-doubles = doubles first, who share somebody’s role, then observers
plan-allow-third = Allow a third double at a table
plan-organisations = People of one organisation
plan-organisations-hint = Say below which seats belong together. Then tell people which seat numbers they may take.
plan-any = sit where the draw puts them
plan-mix = are spread over the tables
plan-separate = never sit at one table, so that no chief faces their staff
plan-organisation = Organisation
plan-organisation-add = Add an organisation
plan-which-seats = Seats, such as 1-4, 9
plan-shared-language = At each table, two at least share a working language
plan-languages-hint = A language by its short name, such as ru, en or uz, and the seats of those who can work in it.
plan-language = Language
plan-language-add = Add a language
plan-new-partners = In a next round people meet others than before
plan-unclear = “{ $typed }” under the wishes cannot be understood. Seats are numbers from 1 to 60, such as 1-4, 9; a language is a short name such as ru. Nothing was drawn yet.
plan-ways = { $n ->
    [one] { $n } way to seat them
   *[other] { $n } ways to seat them
}
plan-ways-hint = The best one comes first. In each of them everybody has a part.
plan-more-ways = { $n ->
    [one] { $n } more way
   *[other] { $n } more ways
}
plan-best = Recommended
plan-take = Take this plan
plan-against = But:
plan-groups = { $groups ->
    [one] { $groups } table of { $people }
   *[other] { $groups } tables of { $people }
}
plan-nobody-idle = Nobody is without a part.
plan-most-groups = As many tables as possible, so nearly everybody negotiates.
plan-all-observed = Every table has its observer.
plan-one-role = Everybody has the same role.
plan-few-groups = with one or two tables there is little to compare in the debrief.
plan-observers = { $n ->
    [one] { $n } observer, who tells a table afterwards what was seen.
   *[other] { $n } observers, who tell their tables afterwards what was seen.
}
plan-doubles = { $n ->
    [one] { $n } double, who shares a role with the one who speaks.
   *[other] { $n } doubles, each of whom shares a role with the one who speaks.
}
plan-mirrored = { $n ->
    [one] At { $n } table each role is a team of two equals.
   *[other] At { $n } tables each role is a team of two equals.
}
plan-one-more = { $n ->
    [one] { $n } table has one person more.
   *[other] { $n } tables have one person more.
}
plan-unobserved = { $n ->
    [one] { $n } table has no observer while others do.
   *[other] { $n } tables have no observer while others do.
}
plan-third-in = { $n ->
    [one] { $n } table has a third double, which is a crowd.
   *[other] { $n } tables have a third double, which is a crowd.
}
plan-more-than = the author wrote the exercise for at most { $n } at a table.
plan-fewer-than = the author wrote the exercise for at least { $n } at a table.
plan-infeasible = There is no good way to seat them
plan-bounds = A workshop has 2 to 60 people.
plan-too-few = { $n ->
    [one] One table needs { $n } person more.
   *[other] One table needs { $n } people more.
}
plan-left-over = { $n ->
    [one] With the most tables, { $n } person would still have no part.
   *[other] With the most tables, { $n } people would still have no part.
}
plan-assistants = { $n ->
    [one] Ask { $n } assistant of yours to play too.
   *[other] Ask { $n } assistants of yours to play too.
}
plan-third-helps = Let one table have a third double.
plan-split = { $here } play this exercise and { $elsewhere } another one, in a workshop of their own.
plan-with = Plan with { $n }
plan-keep = Keep the plan that is there
plan-room = Who sits where
plan-in-short = { $people } people · { $groups } tables
plan-in-short-round = { $people } people · { $groups } tables · round { $round }
plan-unmet = The draw could not meet every wish:
plan-observes-again = Seat { $seat } observes a second time in a row.
plan-same-organisation = { $n } people of one organisation sit at table { $group }.
plan-no-language = No two at table { $group } share a working language, as far as was said.
plan-met-before = { $n ->
    [one] { $n } pair meets again.
   *[other] { $n } pairs meet again.
}
plan-hand-out = Hand out the seats
plan-seat = Seat
plan-part = Part
plan-nickname = Nickname
plan-presence = In the room
plan-nickname-hint = A nickname helps you to remember who sits where. Nobody needs one, and it stays on this device.
plan-nickname-of = Nickname of seat { $seat }
plan-group = Table { $group }
plan-seat-line = Seat { $seat } · table { $group } · { $part }
plan-double = (double)
plan-observer = Observer
plan-assistant = your assistant plays
plan-here = here
plan-late = late; the seat is held
plan-left = left
plan-here-now = Is here now
plan-watches = here; watches table { $group } until the partner comes
plan-waits = This table waits for: { $roles }.
plan-short = Nobody here has this part: { $roles }. Let an assistant play it, or let the people of this table join others.
plan-alone = Only seat { $seat } is left at this table.
plan-over = This table is over; its people have joined others or left.
plan-assistant-plays = An assistant plays { $role }
plan-dissolve = Its people join other tables
plan-happens = Did something change?
plan-somebody-late = Somebody is late
plan-somebody-came = Somebody came
plan-somebody-left = Somebody left
plan-undo = Take the last change back
plan-who = Who?
plan-who-choose = Choose a seat
plan-late-text = The seat is held. Whoever has no partner until then watches another table.
plan-came-text = Choose how the person takes part; the best way comes first. Nobody else is dealt anew.
plan-more-ways-in = { $n ->
    [one] { $n } more way
   *[other] { $n } more ways
}
plan-way-held = Sits down where a seat is held: { $seat }
plan-way-vacant = Plays { $role } at table { $group }, which nobody has
plan-way-joins = Joins table { $group }
plan-way-new = Begins a new table together with those who observe now
plan-way-double = Becomes the double of { $role } at table { $group }
plan-way-observer = Observes table { $group }
plan-left-text = The part goes on without this person, or nobody needs it.
plan-left-do = This person left
plan-stand-in-text = Somebody can take the part over. Only that person moves.
plan-takes-over = Takes over: { $seat }
plan-knows-other = Has read another role’s card, which this role should not know.
plan-nobody-takes-over = Nobody takes over for now
plan-moved = { $n ->
    [one] This changes seat { $seats }: tell whoever sits there. For all others everything stays.
   *[other] This changes seats { $seats }: tell whoever sits there. For all others everything stays.
}
plan-new-links = These seats have no typed code: { $seats }. Give them a link or a QR code from the page “Deal”. If there was an old slip, take it back: an old code still opens the old card.
plan-refused = This is not possible any more. Nothing was changed.
plan-refused-people = A workshop has at most 60 seats. Nothing was changed.
plan-refused-changes = So many changes were noted that there is no room for more. Begin the next round. Nothing was changed.
plan-refused-alone = There is no other table to join. Nothing was changed.
plan-refused-undo = There is nothing to take back.
plan-draw-again = Draw again
plan-anew = Plan anew
plan-anew-summary = Draw again, or plan anew
plan-next-round = Next round with other parts
plan-next-round-text = The same people get new parts, whoever observed gets a role, and numbers and nicknames stay.
plan-next-round-do = Begin the next round
plan-voids-codes = The seats are handed out. With another plan all codes and links are void and must be handed out again.
plan-voids-results = The seats are handed out and results have come in. With another plan all codes and links are void, and the results of this round leave this device.
plan-export-first = Export the results first

## Dealing

deal-title = Hand out the seats
deal-no-plan = First decide who sits where.
deal-to-plan = Plan the seats
deal-levels = How well must the cards be hidden from one another?
deal-sealed = Sealed
deal-sealed-does = Each role’s card is locked with a key of its own. A seat’s device opens its own card and nothing else; news and debrief open when you give out their code.
deal-sealed-not = It stops nobody from showing a screen or handing a link on. Somebody with the session file, a strong computer and much time can try all typed codes.
deal-sealed-needs = Every device needs the session file, once. Sealing takes up to a minute for a full room.
deal-sealed-do = Seal and deal
deal-plain = Plain
deal-plain-does = Short to hand out: no file. A link or a code only says which seat somebody has, and the device shows that card alone.
deal-plain-not = Nothing is locked. Every device has the whole exercise, and whoever looks for it can read every card, the news and the debrief.
deal-plain-needs = Enough where a game among fair players is at stake.
deal-plain-not-here = Not for this exercise: it does not come with Parley, so other devices do not have it.
deal-plain-do = Deal plainly
deal-curtain = The third level is one device that goes round: the card is hidden by a curtain, which is fair play and no lock. For that, play the exercise on its own page.
deal-working = Sealing: { $n } of { $of } codes are done.
deal-working-hint = Each code is made slow to guess, which takes a moment here too. Leave this page open. Nothing is handed out before all are done.
deal-cancel = Stop
deal-no-memory = The seats could not be sealed: this device has too little free memory. Nothing was handed out. Close other programs and try again, or print the cards on the page “Paper”.
deal-too-large = The seats could not be sealed: the exercise is too large for a session file. Nothing was handed out. Shorten its texts and plan anew, or print the cards on the page “Paper”.
deal-is-sealed = The seats are dealt, sealed: a device opens its own card only.
deal-is-plain = The seats are dealt plainly: nothing is locked, and fair play keeps the cards apart.
deal-file = The session file
deal-file-none = This deal needs none. People need the app and their link or code.
deal-file-text = Every phone needs this file once. It holds all cards, locked, so it may go to the whole room.
deal-file-do = Save the session file
deal-file-hint = Then send it on: by cable, on a stick, through AirDrop or Nearby Share, or in a chat. People open it on the page “Take a seat”.
deal-address = The file lies at a web address
deal-address-label = Its address
deal-address-hint = If you put the file on the web, type where. Links and QR codes then carry the address, and phones offer to fetch it there.
deal-address-used = Links and QR codes carry this address. The ones that you handed out before do not.
deal-address-refused = This is no address that a browser fetches: it begins with https:// and has at most { $most } characters. Links and QR codes carry none for now.
deal-seats = Seats
deal-seats-text = Give each seat one of these: its link, its QR code or its typed code; or, to a phone with nothing else, its card as codes. Codes are hidden, for the projector may see this page.
deal-in-file = This Parley runs from a file, so links and QR codes from here open nothing on other devices. Give people the file parley.html and their typed codes.
deal-hide-codes = Hide codes
deal-show-codes = Show codes
deal-hide-words = Hide these codes
deal-show-words = Show these codes
deal-hidden = hidden
deal-no-code = none: this seat was dealt later, so use its link or QR code
deal-group = Table
deal-code = Typed code
deal-link-and-qr = Hand out
deal-link = Link
deal-link-of = Link of seat { $seat }
deal-qr = QR
deal-qr-of = QR code of seat { $seat }
deal-card = Card as codes
deal-card-of = Card as codes, seat { $seat }
deal-card-part = { $n } of { $of }
deal-card-honest = For a phone without network, file or app: any camera reads the card from these codes, piece by piece; the page “Take a seat” puts the pieces together. Nothing is locked here, so show them to this person only.
deal-qr-hint = Turn the screen away from the room: whoever points a camera at it has this seat.
deal-qr-long = This link is too long for a QR code. Use the link itself, or leave the file’s address out.
deal-qr-close = Done
deal-outcome = Seat { $seat }: { $what }
deal-handed = The link is on its way.
deal-copied = The link is copied.
deal-tables = Table codes
deal-tables-text = For a sheet on each table. Typed before a seat code, it makes sure that nobody sits down at the wrong table. It opens nothing.
deal-words = Codes to give out later
deal-words-text = Say or show a code when its time has come. News open only for their own role, the debrief opens for everybody.
deal-news = News { $n } for { $role }
deal-news-at = News { $n } for { $role }, minute { $minutes } of the talks
deal-debrief = Debrief: both sides’ cards
deal-save = A backup, for you alone
deal-save-text = For another laptop, or in case this one fails: the plan, all codes and keys, and the results. Whoever has the file sees everything, so give it to nobody: participants need the other one, the session file above.
deal-save-do = Save the backup
deal-again = Deal again
deal-again-text = All codes, links and the session file from before are void then, also of those who sit already. Do it only before people have begun.

## Paper

paper-no-plan = First decide who sits where, on the page “Plan”. Then the number of copies is known.
paper-title = Everything on paper
paper-lead = Tick what you need. The order is that of handing out: first what is yours, then the poster, then table by table each person’s sheets.
paper-warning = These pages hold every confidential card. Do not print them where others pick up the paper, and do not project this screen.
paper-sheet = Sheet
paper-copies = Copies
paper-pages = Pages
paper-papers = Sheets of paper
paper-counting = Counting the pages …
paper-total = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} on { $papers ->
    [one] { $papers } sheet of paper
   *[other] { $papers } sheets of paper
}
paper-sides = How does your printer print?
paper-both-sides = On both sides: the confidential text comes on the back of its card
paper-one-side = On one side: lay the pages of a card back to back
paper-print = Print all of this
paper-print-hint = A4, black and white, at 100%. In the print dialog you can also save everything as one PDF file.
paper-show = Show the pages on this screen too
paper-empty-side = This side stays empty.
paper-page = page { $page } of { $pages }
paper-group = Table { $group }
paper-seat = Table { $group } · seat { $seat }
paper-seat-code = Seat code
paper-master = Trainer’s sheet with all points
paper-trainer-only = Trainer only
paper-wall = Poster for the wall
paper-card = Card
paper-issues = What everybody knows
paper-points = Points of a role
paper-preparation = Preparation sheet
paper-observer-sheet = Observer’s sheet
paper-agreement = Agreement
paper-injects = News to hand out
paper-slips = Result slips
paper-fold = fold here, this side out
paper-observer = Observer
paper-double = Double
paper-part-role = You speak for this role. The other side of this sheet is for your eyes only. Put the folded card in front of you so that others can read the name.
paper-part-double = You sit behind the person who speaks for this role, with the same card. Help in breaks, take notes, and be ready to take over when both of you want it.
paper-part-observer = You watch and do not speak. Write down what is said and when, not what you think of it. After the talk, the player speaks first, then you.
paper-by-link = On a phone: hold the camera on this code, best in a private window. Its link opens this card for whoever has it.
paper-by-code = On a phone: follow the poster, then type the seat code.
paper-qr-seat = QR code that opens this seat
paper-qr-join = QR code with the address
paper-to-settle = What is to be settled
paper-who-when = Who does it, by when:
paper-own-clauses = What else we agree
paper-stand-aside = I stand aside, and why:
paper-signatures = Signatures
paper-we-did-not-agree = We did not agree. Why?
paper-slip = What we agreed (one tick a line)
paper-their-limits = Where may the others stop?
paper-number-them = Write the numbers 1, 2, 3 … into the boxes, 1 for the weightiest.
paper-minute = Minute
paper-what-you-do = What you do
paper-notes = Notes
paper-file-sent = First save the session file that the trainer sends. Open it on the page “Take a seat”.
paper-file-at = First save the session file from here, and open it on the page “Take a seat”:
paper-join = Scan this code or open this address, and type your seat code:
paper-join-scan = Scan this code, and type your seat code.
paper-rule-role = The role is not the person.
paper-rule-secret = What is on your card is yours alone until the debrief.
paper-rule-phone = Phones only for the exercise.
paper-rule-stop = Anybody may say “Stop”: everything pauses.
paper-after-minutes = after { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
paper-after-offers = after { $offers ->
    [one] { $offers } offer
   *[other] { $offers } offers
}
paper-when-you-like = when you choose
paper-inject-word = Code for the phone:
paper-watched = I watch:
paper-until-minute = Tally marks until minute
paper-code-asks = asks what the other needs
paper-code-tells = tells an own need
paper-code-fact = asks or gives a fact
paper-code-hears = shows that it was heard
paper-code-reframes = makes it a shared problem
paper-code-offer = offers on one issue
paper-code-package = offers a package or a trade
paper-code-argues = argues for an own position
paper-code-standard = names a fair standard
paper-code-presses = threatens or presses
paper-code-blames = blames, mocks, interrupts
paper-code-process = says how to go on
paper-words-that-changed = Exact words that changed something, and the minute:
paper-chance = A chance that was not taken:
paper-could-not = What I could not have done myself:
paper-scale-preparation = Prepared: 1 finds it out at the table – 4 knows the limit, the aim and what to ask
paper-scale-listening = Listens: 1 waits to speak – 4 the others say “yes, that is it”
paper-scale-creating = Widens: 1 one issue at a time – 4 trades across issues
paper-scale-claiming = Claims: 1 repeats the demand – 4 gives a reason the other can accept
paper-scale-composure = Stays calm: 1 hits back – 4 firm on the matter, respectful to people
paper-scale-analysis = Understands: 1 sees one cause – 4 names interests and causes of all
paper-scale-third-party = Helps as a third: 1 solves it for them – 4 they find it themselves
paper-scale-process = Leads the process: 1 it drifts – 4 all know where we are and what comes next
paper-feedback = Feedback, three minutes: the player speaks first; then one exact quote; then one suggestion.

## Running

run-private = Private.
run-private-text = This page shows what only you may see. Do not mirror your screen; open the wall in its own window and drag that to the projector.
run-open-wall = Open the wall
run-clock = The room’s clock
run-row-of = Row { $row } of { $of }
run-not-started = not started yet
run-left = until the next row
run-phase-left = The wall shows the whole phase: { $time } left.
run-over = over the time; the last row goes on
run-paused = Paused: the clock stands still
run-start = Start
run-pause = Pause
run-resume = Go on
run-more = +5 minutes
run-less = −5 minutes
run-next = Next row
run-undo = Undo
run-ends = Ends at { $time }.
run-would-end = If you start now, it ends at { $time }.
run-later = That is { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} later than planned; everything that follows has moved with it.
run-earlier = That is { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
} earlier than planned.
run-short = The debrief is getting short.
run-short-text = Review and debrief would get less than a fifth of the time, though most of the learning happens there. Cut the play, or end later.
run-minutes = { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}
run-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
run-out-of-bounds = The run sheet has no such row, or these are too many minutes. The clock goes on as it was.
run-nothing-to-undo = There is nothing to take back. The clock goes on as it was.
run-full = The clock cannot note more presses for this workshop. It goes on as it is; use the minutes on the run sheet.
run-sheet = Run sheet
run-planned = Planned
run-time = Clock
run-does = What you do
run-go = Go to
run-minute = min { $minute }
run-now = now
run-behind = done
run-skipped = passed over
run-jump = Go here
run-jump-again = Begin anew
run-jump-to = Go to the beginning of row { $row }
run-tables = Tables
run-tables-text = A table that needs its own time: only its clock stops or gets more. All others go on.
run-tables-later = Each table follows the room’s clock. Once it runs, single tables can be paused or get more time here.
run-no-plan = There are no tables yet: they come with the plan. The room’s clock works without one.
run-table = Table { $table }
run-table-does = Table { $table }: { $does }
run-table-as-room = as the room
run-table-own = has its own clock
run-table-paused = paused
run-table-room-paused = paused with the room
run-note-slept = The device slept for { $length }; that is counted.
run-note-away = This page was closed for { $length }; that is counted.
run-note-jumped = The device’s clock was set forward by { $length }; that is left out.
run-note-back = The device’s clock was set back by { $length }; that is left out.
run-it-jumped = It was a changed clock
run-it-slept = The time did pass: count it
run-wall = The wall shows
run-wall-clock = the clock
run-wall-join = how to take a seat
run-wall-rules = the ground rules
run-wall-board = the debrief board
run-wall-word = the code for: { $whose }
run-due = Codes to give out
run-due-text = News for single roles. Minutes are counted on the run sheet from minute { $minute }, where the table is expected to begin.
run-withheld = Not given this time (the board then counts without it)
run-due-now = due now (minute { $minute })
run-due-at = at minute { $minute }
run-due-offers = after { $offers ->
    [one] { $offers } offer
   *[other] { $offers } offers
} at the table
run-due-any = when you think fit
run-news-for = News for: { $whose }
run-debrief-word = The debrief, for everybody
run-debrief-when = when all results are in: it opens both sides’ cards on every device
run-show-word = Show it here
run-word-plain = This deal is not sealed, so there is no code: say aloud when people may open it on their own device.
run-word-not-dealt = No code yet: codes are made when a sealed deal is handed out.
run-put-on-wall = Put it on the wall
run-on-wall = Take it off the wall
run-seat = Look at a seat
run-seat-text = When somebody asks you about their card: the card beside what everybody knows, covered until you hold the button.
run-seat-which = Whose card
run-seat-none = nobody’s
run-seat-role = Seat { $seat } · table { $table } · { $role }
run-seat-double = Seat { $seat } · table { $table } · { $role }, as a double
run-seat-observer = Seat { $seat } · table { $table } · observer { $role }
run-seat-no-card = Whoever observes has no card: they read what everybody knows.
run-ring = Ring at 20, 10 and 3 minutes and when a row begins
run-speak = Say it aloud
run-speak-tried = I will say the time.
run-no-sound = This browser cannot do that here. The words are still shown.
run-cue-left = { $minutes ->
    [one] { $minutes } minute left
   *[other] { $minutes } minutes left
}
run-cue-starts = Row { $row } begins
run-cue-debrief = The debrief begins
run-cue-over = The time is over
run-cue-table = Table { $table }: { $cue }
run-keys = Keys
run-keys-text = They work while you are not typing. The space bar works while no button has the focus; P always does.
run-keys-on = Keys work on this page
run-key-space = Space or P
run-key-space-does = start, pause, go on
run-key-plus = + and −
run-key-plus-does = five minutes more, five fewer
run-key-arrows = → and ←
run-key-arrows-does = next row, row before (a presenter’s buttons too)
run-key-u = U
run-key-u-does = undo

## Wall

wall-title = Wall
wall-full-screen = Fill the screen
wall-may-sleep = This browser may let the screen go dark: switch that off in the device’s settings.
wall-soon = We begin soon
wall-opening = Welcome
wall-prepare = Preparation
wall-play = At the tables
wall-close = Closing
wall-debrief = Debrief
wall-left = left
wall-over = Time is over
wall-paused = Paused
wall-table = Table { $table }
wall-qr = Code for a phone’s camera: the page where you take your seat
wall-join-scan = Scan the code with your phone’s camera.
wall-join-file = Open the session file that your trainer sends or gives you.
wall-join-address = Scan the code, or open this address:
wall-join-stick = Open Parley on your device.
wall-join-code = Type the code that stands on your card. It is yours alone.
wall-join-offline = “Ready for offline” at the foot of the page: from then on you need no network.
wall-rules = Ground rules
wall-rule-secret = Roles are secret: show your card to nobody, in no pause either.
wall-rule-facts = Facts on the card are true. You may invent tone, not numbers.
wall-rule-role = The role is not the person: we speak of what was done, not of who you are.
wall-rule-phones = Phones are for the card and for reckoning. No pictures, no recording.
wall-rule-pause = Whoever says “Stop the game” stops it for the whole table at once.
wall-rule-out = Everybody may step out at any time, and needs no reason.
wall-news = News
wall-everybody = everybody
wall-for = For: { $whom }
wall-word-type = Type this code on your device.
wall-news-open = You may open your news on your device now.
wall-debrief-open = You may open the debrief on your device now.

## Collecting

collect-lead = Take in what the tables hand back. Codes and files are checked for typing mistakes and replayed: each move is played once more by the exercise’s rules. Who played, nobody can tell from them.
collect-no-table = This exercise has no table, so there is nothing to collect by code. What people wrote stays with them; ask for it in the debrief.
collect-not-dealt = No seats have been dealt in this workshop, so there are no codes and no files to collect. If everything is on paper, enter the slips below; that works all the same.
collect-hand-in = Codes and files
collect-codes = Result codes
collect-codes-hint = One code a line, one or a thousand. Capitals, spaces and hyphens do not matter.
collect-take = Take in
collect-files = Result files: drop them here, one or many, or
collect-files-pick = Pick files…
collect-progress = { $n } of { $all } read
collect-sums = { $all } handed in: { $taken } taken in, { $again } the same again, { $refused } not taken.
collect-more = and { $n } more
collect-of-line = Line { $line }:
collect-of-file = { $name }:
collect-table = Table { $group }
collect-seat = Table { $group }, seat { $seat }
collect-new = { $whose }: taken in, checked for typing mistakes and replayed.
collect-again = { $whose }: the same again. It is not counted twice.
collect-later = { $whose }: another version; from there { $n } have come. All are kept; on this page you choose which one counts.
collect-not-placed = In the plan this seat does not speak for a role at this table. It is kept, and counts as soon as the plan says so.
collect-seat-code = This opens a seat or a card; it is not a result. The result code appears on the device after the table.
collect-table-code = This is the code of a table on the wall, not a result.
collect-empty = Type or paste a code first.
collect-too-short = Characters are missing at the end or in between. Nothing was counted; ask for the whole code.
collect-too-long = These are more characters than a code has. Are there two codes in one line? Nothing was counted.
collect-no-symbol = No code has the character { $character }. Look at that place again; nothing was counted.
collect-mistyped = There is a typing mistake in it, or something is missing. Compare it block by block; nothing was counted.
collect-not-a-result = This is nothing that a seat hands back, or it was damaged on its way. Nothing was counted; ask for the code or the file once more.
collect-no-file = This file cannot be read, or it is far too large for a result. Nothing was counted; ask for the code instead.
collect-newer = It comes from a newer version of Parley than this one. Open Parley anew here while there is a network, or enter the slip by hand. Nothing was counted.
collect-other-workshop = It belongs to another workshop. Nothing was counted; open that workshop to take it in.
collect-other-exercise = It belongs to another exercise, or to another version of this one. Nothing was counted; enter the slip by hand.
collect-move = Move { $n } is not possible at this table. The rule: “{ $rule }” Nothing was counted; ask the table, or enter the slip by hand.
collect-out-of-bounds = It tells of something that this exercise does not have. Nothing was counted; enter the slip by hand.
collect-still-open = By its moves the table is still open: nobody confirmed an agreement, and no reason is given why there is none. Nothing was counted; ask the table to finish.
collect-contradiction = It tells of an agreement and of none. Nothing was counted; ask the table.
collect-full = There is no room for more here. Everything that was taken in before is kept.
collect-undo = Take back the last: { $whose }
collect-undone = Taken back: { $whose }.
collect-which = Somebody handed in different versions. Which counts?
collect-last-counts = the last that came
collect-first-counts = the first that came
collect-tables = Results by table
collect-settled = Tables with a result: { $settled } of { $all }.
collect-no-plan = Nothing was handed in yet, and there is no plan of who sits where. Codes and slips work all the same.
collect-agreed = Agreed
collect-no-deal = No agreement
collect-one-sided = Not everybody is heard yet
collect-mismatch = Does not go together
collect-nothing-yet = Nothing yet
collect-waits = { $n ->
    [one] Waiting for seat { $seats }.
   *[other] Waiting for seats { $seats }.
}
collect-differ = { $n ->
    [one] They name different terms on one issue: { $issues }. Ask the table to compare.
   *[other] They name different terms on { $n } issues: { $issues }. Ask the table to compare.
}
collect-differ-outcome = Some say that there is an agreement, some that there is none. Ask the table.
collect-by-trainer = Entered by you; that is the last word.
collect-missing = Results still missing
collect-nobody-missing = Nobody is missing.
collect-missing-seat = Seat { $seat }, table { $group }: { $role }
collect-slips = Slips of paper
collect-slips-hint = One tap an issue; the last tap takes the slip in and goes on to the next table. By keyboard: the numbers choose for the first open issue, Backspace takes the last choice back.
collect-slip-table = Which table
collect-table-settled = Table { $group }, has its result
collect-slips-done = Every table has its result. Choose a table to put its result right.
collect-slip-of = What table { $group } agreed
collect-slip-who = Who agreed
collect-slip-no-deal = Or no agreement, because
no-deal-because-nothing-for-all = nothing was acceptable to everybody
no-deal-because-out-of-time = the time was over
no-deal-because-somebody-left = somebody left the table
no-deal-because-another-day = they go on another day
collect-facts = What stands out
collect-facts-hint = Facts for a conversation, nothing more. Tables that sit side by side often do alike.
collect-same-log = Tables { $groups } noted the same offers in the same order.
collect-short = Table { $group } agreed within a minute by its own clock.

## Debrief board

board-no-table = This exercise has no table: nothing is handed back, so there is nothing to reveal. Talk over the questions of the debrief; what is put aside, the debrief code and the report are below.
board-next = Reveal next: { $part }
board-back = Hide last: { $part }
board-whole = Everything is revealed.
board-progress = { $n } of { $all } revealed.
board-keys = Page Down reveals, Page Up hides, as a presenter’s clicker sends them.
board-felt = How it felt
board-terms = What was agreed
board-dots = What each table got
board-limits = The limits
board-frontier = The frontier
board-best-title = The best packages in words
board-trades = Trades, issue by issue
board-openings = How it began
board-table = Table
board-of-table = Table { $group }
board-no-deal = No agreement: { $reasons }.
board-differ = Does not go together yet; the two sides name different terms on: { $issues }.
board-differ-outcome = Does not go together yet: some say that there is an agreement, some that there is none.
board-one-sided = Not everybody at this table is heard yet.
board-missing = Nothing was handed back yet.
board-no-groups = There is no plan, and nothing was handed back yet.
board-terms-table = The terms, table by table
board-felt-table = Answers from 1, not at all, to 7, fully
board-question = Statement
board-mean = Mean
board-answers = Answers
board-too-few = Fewer than { $n } answers: not shown, so that nobody can guess who said what.
board-felt-hint = The numbers from 1 to 7 say how many people gave which answer. Answers on paper are not counted.
board-no-numbers = The numbers of this exercise are more than can be computed exactly here, so none are shown. The terms say what was agreed.
board-numbers-table = What each table got, in points
board-got = got
board-above = above the limit
board-better = Could it be bettered?
board-on-frontier = Cannot be bettered for one without loss for another.
board-n-better = { $packages ->
    [one] { $packages } package is better for somebody and worse for nobody.
   *[other] { $packages } packages are better for somebody and worse for nobody.
}
board-many-better = More packages than can be counted exactly are better for somebody and worse for nobody.
board-none-agreed = No agreement: everybody stays at the limit.
board-currencies = Points of two roles are different currencies: compare tables within one column, not roles with one another. They measure a brief, not a person.
board-picture = Picture of what the tables got, each a dot with its letter. The table below says the same.
board-legend = A dot is a table; tables that got the same share one.
board-legend-limits = The dashed lines are the limits, what each side has without an agreement; an empty ring is a table without one.
board-legend-frontier = The small marks are all that could have been agreed; what is on the line cannot be bettered for one without loss for the other.
board-not-drawn = Without an agreement, so not in the picture yet: { $groups }.
board-limit = { $points ->
    [one] limit: { $points } point
   *[other] limit: { $points } points
}
board-below = Table { $group }: worse than no agreement for { $names }. What happened just before?
board-after-news = The limits are those that hold after all the news of this exercise.
board-best = What four rules from research would single out, counted from the limits. They are yardsticks, not verdicts.
board-no-zone = No package leaves everybody at or above the limit. To part without an agreement was the right result.
board-missed-title = What each table could still have had
board-missed = Better for somebody and worse for nobody:
board-change = { $issue }: “{ $new }” instead of “{ $old }”
board-trades-table = How much each issue mattered, and how it was settled
board-settled = How it was settled, by which tables
board-in-best = In the best packages
board-openings-table = First offers and results, each in the points of whoever made the offer
board-who = Who
board-opened = opened
board-asked = first offer
board-silent = Nobody noted offers at these tables: { $groups }.
board-no-openings = Nobody noted offers, so nothing can be said of how it began. Ask the tables.
board-first-at = Table { $group }: first whole package in minute { $minute }, from { $name }.
board-first-by = Table { $group }: the first whole package came from { $name }; the time was not noted.
board-parking = Parking lot
board-parking-empty = Nothing is put aside.
board-park-label = Put aside for later
board-park = Put aside
board-unpark = Take out
board-unpark-note = Take out: { $note }
board-word = The debrief code
board-word-hint = It opens the debrief with every card on every device. Feelings come first: after it, people read the other side’s card.
board-word-show = Show the debrief code
board-word-first = Has everybody had time to say how it felt, before cards and numbers?
board-word-yes = Yes, show it
board-word-no = Not yet
board-word-say = Say it aloud and leave it up:
board-word-plain = This workshop was dealt without a seal, so there is no code. Say:
board-word-sentence = “You may now press ‘Open the debrief’ and read the other side’s card.”
board-word-hide = Hide it
board-word-not-dealt = No seats were dealt on devices, so there is no code. On paper: let people swap their cards now.
board-out = Take it with you
board-out-hint = Nobody is named in these files: a person is a seat, and single answers to how it felt are left out. Points are in them only once the board has shown numbers.
board-csv-comma = Spreadsheet (CSV), with commas
board-csv-semicolon = Spreadsheet (CSV), with semicolons
board-csv-hint = Which one? A spreadsheet set to English splits at commas, one set to Russian at semicolons, because there the comma stands in decimals. If everything lands in one column, take the other file.
board-json = Everything for other programs (JSON)
board-report = Report to print
board-report-title = Report of a workshop
board-report-back = Back to the board
board-made = Made
board-people = People
board-observers = of them observers
board-stand-title = Tables with a result
board-stand = { $n } of { $all }
board-results = Handed back
board-is-on-wall = The wall shows what is revealed here.
board-not-on-wall = The wall shows something else now.
board-to-wall = Show the board on the wall
wall-board-soon = The debrief begins soon
board-wipe = Wipe participants’ data
board-wipe-hint = When all is taken with you, wipe what this device knows of the people.
board-wipe-open = Wipe participants’ data…
board-wipe-what = This goes from this device, and cannot be undone:
board-wipe-confirm = Wipe it now
board-wipe-refused = The browser refused to wipe. Everything may still be here: close other tabs of this workshop and try once more, or delete the site’s data in the browser’s settings.
board-wiped = Wiped from this device
board-wiped-results = { $n ->
    [one] { $n } result that was handed back, with its answers to how it felt
   *[other] { $n } results that were handed back, with their answers to how it felt
}
board-wiped-nicknames = { $n ->
    [one] { $n } nickname
   *[other] { $n } nicknames
}
board-wiped-seats = { $n ->
    [one] the plan with { $n } seat, organisations and changes
   *[other] the plan with { $n } seats, organisations and changes
}
board-wiped-codes = { $n ->
    [one] { $n } code, with the keys of the deal
   *[other] { $n } codes, with the keys of the deal
}
board-wiped-notes = { $n ->
    [one] { $n } note of the parking lot, and the clock
   *[other] { $n } notes of the parking lot, and the clock
}
board-wiped-elsewhere = Files that you saved, paper, and what people have on their own devices are not touched.

## What Parley does not protect you from

limits-title = What Parley does not protect you from
limits-lead = Read this before you hand out anything that could harm somebody.
limits-best = Where people could be harmed for taking part, the best protection is not to carry it: no files, no links, no paper, a fictional case instead of the real one.
limits-does = What it does
limits-does-not = What it does not
limits-levels = How far a card stays secret: three levels
limits-curtain = On one shared device, a curtain and a button hide the card. That is fair play, no lock.
limits-open-file = An exercise handed on as a file or a link holds all cards. Whoever looks into it can read them all.
limits-sealed = Dealt sealed, each seat’s device gets its own card only; the others are locked with keys of their own.
limits-own-does = Sealed, a phone cannot open another role’s card, the news before their code is given out, or your notes.
limits-own-not = It cannot stop anybody from showing a card, photographing a screen or reading over a shoulder.
limits-link = Links
limits-link-does = A link carries its key behind the “#” and no server ever sees that part.
limits-link-not = A link that was forwarded is a card that was forwarded. Messengers, backups and the browser’s history keep the whole link with its key. Open it in a private window, or let people type the seat code.
limits-code = Typed codes
limits-code-does = A seat code is 40 random bits, and each try at guessing it is made slow on purpose.
limits-code-not = It is short so that it can be typed. Somebody with the deal file, a strong computer and much time can try them all. For a hundred people in a room this is enough; against a service with means it is not.
limits-trainer = Your own files
limits-trainer-does = The workshop is kept on your device only. A button wipes it and says what it wiped.
limits-trainer-not = Whoever has your device, the workshop’s file or the trainer’s sheet sees every card, every code and every result.
limits-device = Shared devices
limits-device-does = An opened card is only in the memory of the page. “Finish and erase” destroys the key of what was written there.
limits-device-not = Until then the next person can look. The browser’s history still names the pages, and a screenshot stays.
limits-host = The site
limits-host-does = Nothing that you write or do is sent anywhere. Once loaded, everything works without a network.
limits-host-not = Whoever serves the program can change it at your next visit, and can see that you came. For the highest need, take the one file of the program from somebody you trust and open it from a stick.
limits-result = Results
limits-result-does = A result code is checked for typing mistakes and replayed by the same rules.
limits-result-not = It is no certificate: it does not say who played, whether somebody helped, or whether the moves were made up.
limits-erase = Erasing
limits-erase-does = What is wiped is no longer in the browser’s files.
limits-erase-not = That is no secure erasure. A laboratory may find more on the disk, and copies that you saved elsewhere stay there. The browser can also throw everything away by itself: save a copy of what matters.
limits-border = Borders and searches
limits-border-does = A private window leaves nothing of ours on the device once it is closed.
limits-border-not = Nobody can make a device forget under force. It can be copied as it is, and it shows that this site was opened. What you do not carry cannot be found.
limits-paper = Paper
limits-paper-does = Cards fold with the name outside, and every page says whose it is.
limits-paper-not = Paper lies in printers and bins. Count the cards when you collect them, and destroy them yourself.
