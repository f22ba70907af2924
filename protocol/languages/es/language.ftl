### The name of this language, and the direction it is written in.
### Translation awaiting clinical review.

language =
    .name = Español
    .direction = ltr
