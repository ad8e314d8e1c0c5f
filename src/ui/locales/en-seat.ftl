### What people see who were dealt a seat.

## Taking a seat

seat-title = Take your seat
seat-lead = Your trainer gave you a link, a code or a card. It opens your role card and nobody else’s.
seat-at-table = You are at table { $group }.
seat-code = Your seat code
seat-code-hint = Ten characters or a few more, as on your card. Capitals, spaces and hyphens do not matter.
seat-take = Open my card
seat-opening = Opening… On a phone this takes a few seconds.
seat-file = The session file
seat-file-text = Sealed cards travel in one file for the whole room. Your trainer passes it on by cable, stick, chat or a link. If you have it, open it here; it is needed once.
seat-file-pick = Open the session file
seat-file-here = The session file is here.
seat-file-code = Now type your code.
seat-fetch = Fetch it from { $host }
seat-fetching = Fetching the session file…
seat-fetch-no-answer = No answer came from that address. Either the network is off, or the site does not let this page read the file. Nothing is lost: try again, or ask your trainer for the file and open it here.
seat-fetch-status = The site answered that it does not give the file (code { $status }). Nothing is lost: ask your trainer for the file, and open it here.
seat-fetch-other = Something else lies at that address, not the session file. Nothing was changed on this device. Ask your trainer for the file, and open it here.
seat-file-unreadable = The browser cannot read this file, or it is far larger than a session file. Nothing was changed on this device. Choose another one, or ask your trainer for it once more.
seat-honest = Nothing is sent anywhere. On this device the card stays sealed; the key to it is kept until you press “Finish and erase”.
seat-not-yet = The seat is not open yet
seat-no-match = The code is written correctly, but it opens nothing in the session file on this device. Is the file the one of today’s workshop? Ask your trainer to compare.
seat-is-word = This is the debrief code or a news code, which your trainer announces later. Take your seat first, with the code on your card.
seat-other-group = This code belongs to table { $group }. Go to that table, or ask your trainer.
seat-file-missing = The session file is not on this device yet. Open it below, and your seat opens by itself. Nothing you typed is lost.
seat-exercise-missing = This version of Parley does not have the exercise of this code. Ask your trainer for the session file or for a newer version.
seat-damaged = The link or the file was damaged on its way, or they do not belong together. Nothing was changed on this device. Ask for the file once more, or type the code instead of using the link.
seat-no-memory = This device has too little free memory to open a code. Close other programs, or use your link instead.
seat-result-code = This is a result code. Your trainer needs it; a seat has a code of its own.

## Codes

code-empty = Type the code first.
code-too-short = Some characters are missing. Compare the code with your card.
code-too-long = These are more characters than a code has. Compare the code with your card.
code-no-symbol = No code has the character { $character }. Look at it again.
code-other-kind = This code is for something else. Compare it with your card.
code-mistyped = There is a typing mistake in the code. Compare it group by group; nothing is lost.

## The first page of a seat

seat-first = Your seat
seat-first-who = Your role: { $role }. Table { $group }, seat { $seat }.
seat-first-doubles = You share this role with the person who speaks for it.
seat-first-card = Your card comes in step { $step }, “{ $title }”.
seat-first-read-on = I have read this; go on

## Observing

observer-title = You observe table { $group }
observer-lead = You have no card. You see what those at the table cannot see of themselves. Write on paper.
observer-task = What to look for
observer-words = The exact words that changed something, and the minute.
observer-chance = A chance that nobody took.
observer-self = Something you could not have done yourself.
observer-feedback = Afterwards: first the player, then one quotation, then one suggestion. Three minutes.
observer-debrief = When your trainer opens the debrief for everybody, you can read all cards here, too.
observer-erase = This removes the seat from this device, with all that was opened in it.

## At the table

seat-helper = What would it be worth to you?
seat-helper-hint = Only your own points, and only on this screen. Talk with the people, not with the device.
seat-agreed = We agreed on this
seat-agreed-open = { $chosen } of { $issues } chosen. When you have agreed, choose what was settled for every issue.
seat-compare = Compare with the others
seat-compare-text = Read the lines aloud, one after the other. The same must stand on every screen; your points stay secret. Then confirm.
seat-confirmed = You have confirmed. If the others have something different, change it.
seat-same = Yes, that is what we agreed
seat-not-same = No, change it
seat-no-deal = We end without an agreement
seat-no-deal-text = Ending without an agreement is a result, too. Say so aloud before you press.
seat-no-deal-why = Why?
seat-no-deal-end = End without an agreement
seat-no-deal-noted = Noted: no agreement
no-deal-nothing = Nothing was acceptable to everybody
no-deal-time = The time was over
no-deal-left = Somebody left the table
no-deal-later = We go on another day
seat-note-title = Note an offer for the debrief
seat-note-hint = Choose above what was offered, then who said it. First offers are worth noting.
seat-note = Note this offer
seat-noted = Offers noted

## Codes that the trainer announces

seat-word = Did your trainer announce a code?
seat-word-hint = Ten characters on the wall. The debrief code opens all cards to everybody; a news code opens something for one role only.
seat-word-open = Open
seat-word-no-match = The code is written correctly, but it opens nothing here. Ask your trainer.
seat-word-other-role = This news code is for another role. You have missed nothing.
seat-word-seat-code = This is the code of a seat. The one for here is on the wall.
seat-word-plain = When the trainer says so
seat-word-plain-hint = Press only when your trainer tells you. These cards are not sealed; it is a matter of fair play.
seat-news-open = Open my next news
seat-debrief-open = Open the debrief

## Handing back

hand-back = Hand back your result
hand-back-whose = Table { $group }, seat { $seat }
hand-back-text = Show this to your trainer, read it out, or hand over the file. It tells what was agreed, the offers you noted and your answers from 1 to 7: no name, no points, none of your sentences.
hand-back-qr = The result code for a camera
hand-back-copy = Copy the code
hand-back-more = The code has no room for all the offers you noted. The file has all of them.
hand-back-file = Save as a file
hand-back-file-only = You noted more than a code can hold. Hand over the file.
hand-back-honest = The trainer’s device checks the code for typing mistakes and plays your moves once more. It carries the number of your seat, no name.
hand-back-done = If you have handed in your result, you have nothing more to do.
hand-back-not-yet = Not handed in yet
hand-back-nothing = This exercise ends without a table, so there is no code. If your trainer wants your answers, save a copy below and hand it over.
seat-debrief = The debrief
seat-debrief-wait-plain = This comes next: stay on this page. First you talk about how it felt; then your trainer says when to open the debrief, and you see all cards.
seat-debrief-wait = This comes next: stay on this page. First you talk about how it felt; then your trainer shows the debrief code, and all cards open on every device.

## Codes before the camera

seat-scan-code = The code is in the field now. Press “Open my card”.
seat-scan-parts = { $n } read. Still to come: { $missing }.
seat-scan-card = The card you scanned
seat-scan-damaged = This part was damaged or belongs to something else. Begin the series again.
