### Regions with an emergency number, in Spanish.
### Translation awaiting clinical review.

world =
    .title = Europa y la mayoría de los demás lugares

united-kingdom =
    .title = Reino Unido

us-canada =
    .title = Estados Unidos y Canadá

australia =
    .title = Australia

new-zealand =
    .title = Nueva Zelanda

ireland =
    .title = Irlanda

japan =
    .title = Japón

china =
    .title = China

brazil =
    .title = Brasil

south-africa =
    .title = Sudáfrica

india =
    .title = India
