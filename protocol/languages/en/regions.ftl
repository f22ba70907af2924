### Regions with an emergency number.
### Written from the protocol by `wideberth catalogue`; change the protocol, not this file.

world =
    .title = Europe and most other places

united-kingdom =
    .title = United Kingdom

us-canada =
    .title = United States and Canada

australia =
    .title = Australia

new-zealand =
    .title = New Zealand

ireland =
    .title = Ireland

japan =
    .title = Japan

china =
    .title = China

brazil =
    .title = Brazil

south-africa =
    .title = South Africa

india =
    .title = India
