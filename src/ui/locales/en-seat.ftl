### What people see who were dealt a seat.

seat-title = Take your seat
