### Regions with an emergency number, in Arabic.
### Translation awaiting clinical review.

world =
    .title = أوروبا ومعظم الأماكن الأخرى

united-kingdom =
    .title = المملكة المتحدة

us-canada =
    .title = الولايات المتحدة وكندا

australia =
    .title = أستراليا

new-zealand =
    .title = نيوزيلندا

ireland =
    .title = أيرلندا

japan =
    .title = اليابان

china =
    .title = الصين

brazil =
    .title = البرازيل

south-africa =
    .title = جنوب أفريقيا

india =
    .title = الهند
