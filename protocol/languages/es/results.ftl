### What a person is told when a sign of danger, a waiting time or a limit applies, and why. In Spanish.
### Translation awaiting clinical review.

cauda-equina =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di: tengo dolor de espalda y puede que tenga síndrome de cauda equina. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Estos síntomas pueden significar que un disco presiona los nervios de la vejiga, del ano y de las piernas. El masaje no puede ayudar, y esperar puede hacer daño.

both-legs-known =
    .tell = Llama hoy a tu médico por los síntomas en las dos piernas, aunque ya los hayan revisado. No te des masajes. Ve a un servicio de urgencias si cambian, o si sientes adormecimiento entre las piernas.
    .why = Los síntomas en las dos piernas pueden significar que hay más de un nervio presionado. El masaje no es seguro mientras duren.

heart-vessel-or-lung =
    .tell = Llama ahora a tu número de emergencias. Siéntate y, si puedes, quédate con alguien. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = La causa puede estar en tu corazón, tus pulmones o tus vasos sanguíneos principales. El masaje no puede ayudar con eso.

leg-without-blood =
    .tell = Llama ahora a tu número de emergencias o ve a un servicio de urgencias. Di: de repente tengo la pierna fría, pálida o adormecida. No frotes ni calientes la pierna. No te des masajes.
    .why = Puede que el paso de la sangre a la pierna esté bloqueado. Eso necesita ayuda en pocas horas.

sudden-pain-and-more =
    .tell = Llama ahora a tu número de emergencias. Di que un dolor muy fuerte empezó de golpe, y qué más sientes. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Puede que una arteria principal se haya roto o pierda sangre, o que algo presione la médula espinal. Ninguna de las dos cosas puede esperar.

belly-or-groin =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = La causa puede estar en el vientre o en la ingle. Puede necesitar tratamiento en pocas horas.

spine-injury =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Mueve la espalda lo menos posible. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Después de una lesión fuerte puede haber un hueso roto en la columna. La presión podría empeorarlo.

spine-injury-older =
    .tell = Busca ayuda médica hoy. Di que tu dolor empezó con una lesión. No te des masajes.
    .why = Al principio, un hueso roto puede pasar sin que nadie lo note. Un médico debe decir que no lo hay.

cannot-stand-or-walk =
    .tell = Busca ayuda médica hoy. Si no puedes llegar hasta allí, llama a tu número de emergencias. Di que no puedes estar de pie o caminar, y si te caíste. No te des masajes.
    .why = Puede que un nervio esté muy presionado, o que haya un hueso roto en la cadera o la espalda.

weakness-and-more =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que tienes las piernas o los pies débiles, y qué más ha cambiado. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = La debilidad en los dos pies puede significar que hay muchos nervios presionados. También la debilidad con cambios en las dos piernas o al ir al baño.

foot-drop =
    .tell = Busca ayuda médica hoy. Si hoy no te puede ver un médico, ve a un servicio de urgencias. Di que tienes un pie débil y cuándo empezó. No te des masajes.
    .why = Puede que un nervio esté muy presionado. El tratamiento en los primeros días le da la mejor oportunidad, y el masaje podría empeorarlo.

leg-getting-weaker =
    .tell = Busca ayuda médica hoy. Si hoy no te puede ver un médico, ve a un servicio de urgencias. Di que tu pierna se está debilitando. No te des masajes.
    .why = Una debilidad que aumenta puede significar que un nervio está muy presionado. El masaje podría empeorarlo.

numbness-growing =
    .tell = Busca ayuda médica hoy. Di dónde sientes el adormecimiento, y que aumenta. No te des masajes. Si sientes adormecimiento entre las piernas, ve ahora a un servicio de urgencias.
    .why = Un adormecimiento que aumenta puede significar que un nervio está muy presionado. El masaje podría empeorarlo.

known-weak-foot =
    .tell = Pide cita con tu médico o fisioterapeuta por tu pie débil. No te des masajes hasta que te den su visto bueno. Busca ayuda el mismo día si empeora.
    .why = Un pie débil significa que un nervio no funciona bien. Antes debe dar su visto bueno alguien que te haya examinado.

fever-and-risk =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que tienes dolor de espalda y que puedes tener una infección. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Una infección de la columna puede extenderse rápido. Hacen falta análisis de sangre y una prueba de imagen.

fever-with-back-pain =
    .tell = Busca ayuda médica hoy. Di que tienes fiebre con dolor de espalda. No te des masajes.
    .why = La fiebre con dolor de espalda puede significar una infección. Lo más frecuente es que sea otra cosa, pero un médico debe mirarlo.

worse-after-procedure =
    .tell = Llama al equipo que te trató, o busca ayuda médica hoy. Di que el dolor ha empeorado desde la intervención. No te des masajes. Si una pierna se debilita o se adormece, o tienes fiebre, ve ahora a un servicio de urgencias.
    .why = Después de una inyección o una operación puede haber una infección o un sangrado. Hace falta un análisis de sangre o una prueba de imagen.

infection-risk-alone =
    .tell = Acude a un médico en los próximos días y háblale de la infección o de que te inyectas drogas. No te des masajes hasta entonces. Busca ayuda hoy si tienes fiebre o escalofríos.
    .why = Una infección en la columna a menudo empieza sin fiebre.

cord-pressure =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Habla de la debilidad o el adormecimiento, y de cualquier cáncer que hayas tenido. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Puede que algo presione la médula espinal. Con tratamiento temprano, las personas siguen caminando.

cancer-new-pain =
    .tell = Llama hoy a tu médico o a tu equipo de cáncer. Di que has tenido cáncer y que tienes un dolor de espalda nuevo o que ha cambiado. No te des masajes.
    .why = Después de un cáncer, hay que mirar el dolor de espalda antes de que nadie presione ahí.

cancer-not-checked =
    .tell = Acude a un médico en los próximos días y háblale de tu cáncer. No te des masajes hasta que te dé su visto bueno.
    .why = Incluso años después, un médico debe mirarlo antes de que nadie presione tu espalda.

body-wide-signs =
    .tell = Llama hoy a tu médico o a una línea de consulta urgente. Háblales de estos síntomas. No te des masajes.
    .why = Estos síntomas no encajan con un simple problema de disco. En la mayoría de los casos no es nada malo, pero un médico debe mirarlo pronto.

no-cause-found =
    .tell = Pide una cita de rutina, aunque ya te hayan visto antes. Di que nadie ha encontrado la causa, y pregunta si conviene un análisis de sangre.
    .why = A tu edad, un dolor de espalda que dura y no tiene causa conocida debe mirarse una vez más.

night-pain-alone =
    .tell = Pide una cita de rutina y menciona el dolor por la noche.
    .why = El dolor por la noche, sin nada más, es frecuente, y la mayoría de las veces no es nada malo.

sudden-pain-thin-bones =
    .tell = Busca ayuda médica hoy. Di que el dolor empezó de golpe, y que tus huesos pueden estar delgados. No te des masajes.
    .why = Puede que un hueso de la columna haya cedido. La presión podría empeorarlo.

new-pain-thin-bones =
    .tell = Busca ayuda médica hoy. Di que tienes los huesos delgados y un dolor de espalda nuevo. No te des masajes.
    .why = Con huesos delgados, un dolor nuevo puede venir de una pequeña rotura en la columna.

aneurysm-changed =
    .tell = Busca ayuda médica hoy. Di que sientes un latido en la barriga, o que tienes un aneurisma y un dolor nuevo. No te des masajes. Llama a tu número de emergencias si sientes que te desmayas o el dolor se hace muy fuerte.
    .why = Puede que una arteria principal esté hinchada o esté creciendo. Hay que revisarla antes de que nadie presione cerca.

aneurysm-known =
    .tell = Pregunta en los próximos días al médico que controla tu aneurisma. No te des masajes hasta que te dé su visto bueno.
    .why = Primero un médico debe dar su opinión sobre tu arteria, aunque nada haya cambiado.

calf-clot =
    .tell = Busca ayuda médica hoy. Di que tienes una pierna o una pantorrilla hinchada o dolorida. No masajees ni frotes la pierna. Llama a tu número de emergencias si te falta el aire o te duele el pecho.
    .why = Puede ser un coágulo de sangre. Frotar podría moverlo.

foot-needs-blood =
    .tell = Busca ayuda médica hoy. Di que te duele el pie en reposo o que tiene llagas. No te des masajes.
    .why = Puede que a tu pie le llegue muy poca sangre.

leg-pain-on-walking =
    .tell = Pide una cita de rutina y menciona el dolor de pierna que aparece al caminar.
    .why = Puede deberse a arterias estrechas, o a un canal estrecho en la columna. Tu médico puede decirte cuál de los dos es.

kidney-emergency =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que puedes tener una infección o una piedra en el riñón. Se puede tratar bien, pero hay que revisarlo ahora. No te des masajes.
    .why = Un riñón infectado o bloqueado puede enfermarte mucho, y rápido.

kidney =
    .tell = Busca ayuda médica hoy. Di dónde está el dolor y cómo es tu orina. No te des masajes.
    .why = La causa puede ser una infección o una piedra en el riñón, o un músculo muy dañado.

pelvis =
    .tell = Acude a un médico en los próximos días por el bulto o los síntomas del bajo vientre. No te des masajes hasta entonces.
    .why = Puede que la causa de tu dolor no sea el disco.

pregnancy-numb-legs =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que estás embarazada o acabas de dar a luz, y que las dos piernas están afectadas. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Los síntomas en las dos piernas pueden significar que hay muchos nervios presionados. Esto también puede pasar en el embarazo.

pregnancy-check =
    .tell = Llama hoy a tu matrona (partera) o a la maternidad. Háblales de estos síntomas. No te des masajes.
    .why = El dolor de espalda con estos síntomas puede venir del propio embarazo.

pregnancy-care =
    .tell = Pregunta a tu matrona (partera) o a un fisioterapeuta por formas seguras de aliviar tu espalda. No uses estas técnicas ahora.
    .why = La presión de la pelota, y acostarse en horizontal o boca abajo, no son seguras para ti en este momento.

shingles =
    .tell = Acude a un médico o farmacéutico en los próximos días, cuanto antes mejor. No te des masajes, y mantén cubierta la erupción de la piel.
    .why = Puede ser herpes zóster (culebrilla). El tratamiento temprano funciona mejor.

lump =
    .tell = Llama hoy a tu médico o a una línea de consulta urgente. Habla del bulto o de la nueva forma. No te des masajes.
    .why = Debe estar claro qué es antes de que nadie presione ahí.

eye =
    .tell = Busca ayuda médica hoy para tu ojo. Di que también tienes dolor de espalda. No te des masajes hasta que te hayan visto.
    .why = Algunos tipos de artritis causan dolor de espalda y un ojo dolorido. El ojo no puede esperar.

inflammatory-possible =
    .tell = Pide una cita de rutina. Pregunta si conviene un análisis de sangre para la artritis de la columna (HLA-B27).
    .why = Tus respuestas pueden encajar con un tipo de artritis que tiene su propio tratamiento.

inflammatory-likely =
    .tell = Pide una cita de rutina. Pregunta si debe verte un especialista en artritis de la columna.
    .why = Cuando hay cuatro o más de estos síntomas juntos, debe opinar un especialista.

under-16 =
    .tell = Esta aplicación es para adultos. Pide a tu madre, tu padre o quien te cuida que te lleve al médico en los próximos días. No te des masajes.
    .why = El dolor de espalda en niños tiene otras causas, y un médico debe mirarlo.

under-18 =
    .tell = Esta aplicación es para adultos. Enséñala a tu madre, tu padre o quien te cuida. Pregunta a un médico o fisioterapeuta qué puedes hacer. No te des masajes.
    .why = Estas técnicas están pensadas para cuerpos adultos.

young-or-old-new-pain =
    .tell = Acude a un médico o fisioterapeuta en los próximos días por este dolor. No te des masajes hasta entonces.
    .why = A tu edad, un dolor de espalda nuevo debe mirarse una vez antes de empezar.

first-pain-over-50 =
    .tell = Pide una cita de rutina por este primer dolor de espalda.
    .why = Un primer dolor de espalda a partir de los 50 suele ser inofensivo, pero alguien debe mirarlo una vez.

ask-about-aneurysm-scan =
    .tell = En una cita de rutina, pregunta a tu médico por una prueba de imagen de la arteria principal. Muestra si la arteria está hinchada.
    .why = La prueba es rápida y no duele, y encuentra pronto una arteria hinchada.

harm =
    .tell = Llama ahora a tu número de emergencias o ve a un servicio de urgencias. Quédate con alguien de confianza hasta que llegue la ayuda. Sentimientos como estos pueden desaparecer, y hay personas para ayudarte.
    .why = Puede que estés en peligro. Tú importas más que cualquier ejercicio.

low-mood =
    .tell = Habla hoy con un médico o con una línea de ayuda en crisis. Cuéntale a alguien de confianza cómo te sientes. Si crees que podrías hacerte daño, llama a tu número de emergencias.
    .why = El dolor puede hacer que la vida parezca demasiado dura. Hablar hoy puede ayudar.

other-worry-ask =
    .tell = Habla con un médico o fisioterapeuta en los próximos días sobre lo que te preocupa. No te des masajes hasta entonces. Si es repentino o fuerte, busca ayuda hoy.
    .why = Esta aplicación no puede valorarlo. Debe hacerlo alguien que te pueda examinar.

new-injury-thin-bones =
    .tell = Busca ayuda médica hoy. Di que has tenido una lesión nueva, y que tus huesos pueden estar delgados o rígidos. No te des masajes.
    .why = Con huesos delgados o la columna rígida, incluso una lesión pequeña puede romper un hueso.

earlier-alarm =
    .tell = Por tus respuestas anteriores, debían verte el mismo día o de inmediato. Si todavía no te han visto, busca ayuda médica ahora. Si ya te han visto, anota lo que dijo el médico. No te des masajes hasta entonces.
    .why = Una señal de peligro puede ir y venir. Solo alguien que te haya examinado puede decir que ya pasó.

earlier-limit =
    .tell = Un resultado anterior sigue valiendo hasta que te haya visto un médico o fisioterapeuta. Acude a uno en los próximos días y anota lo que te diga. No te des masajes hasta entonces.
    .why = Era algo más que las respuestas de un solo día. Alguien que te pueda examinar debe decir que ya pasó.

repeated-alarms =
    .tell = Has tenido tres o más avisos en tres días. Acude a un médico o fisioterapeuta en los próximos días. No te des masajes hasta entonces.
    .why = Tantos avisos deben hablarse con alguien que te pueda examinar.

both-legs-by-place =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que tienes dolor de espalda y dolor en las dos piernas. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Has marcado dolor en las dos piernas. Eso puede significar que un disco presiona muchos nervios a la vez.

both-legs-by-place-checked =
    .tell = Llama hoy a tu médico por el dolor en las dos piernas, aunque ya lo hayan revisado. No te des masajes. Ve a un servicio de urgencias si cambia, o si sientes adormecimiento entre las piernas.
    .why = El dolor en las dos piernas puede significar que hay más de un nervio presionado.

acute-phase =
    .tell = Todavía no. Tu dolor empezó hace menos de 3 días. Deja los músculos en paz hasta que se cumpla el tiempo. Sigue moviéndote con suavidad, y descansa en una postura que alivie el dolor.
    .why = Una lesión reciente está dolorida e hinchada por dentro. La presión podría irritarla. Nadie lo ha demostrado, así que la espera es por precaución.

acute-day-4 =
    .tell = Espera un día más. El dolor sigue siendo muy fuerte, o sigue subiendo. Después, vuelve a responder las preguntas.
    .why = Una lesión que todavía duele tanto no está lista para recibir presión.

acute-day-5 =
    .tell = Espera un día más. El dolor sigue siendo muy fuerte, o sigue subiendo. Después, vuelve a responder las preguntas. Un farmacéutico puede decirte qué medicina para el dolor te conviene.
    .why = Una lesión que todavía duele tanto no está lista para recibir presión.

acute-day-6 =
    .tell = Espera un día más. Si mañana el dolor es igual de fuerte, deben verte en los próximos días.
    .why = Una lesión que todavía duele tanto no está lista para recibir presión.

not-settling =
    .tell = Acude a un médico o fisioterapeuta en los próximos días. El dolor sigue siendo demasiado fuerte después de 6 días. No te des masajes hasta entonces. Busca ayuda hoy si una pierna se debilita o se adormece.
    .why = La mayoría de las personas mejoran en la primera semana. Si no es tu caso, alguien debe mirarlo, y quizá necesites mejor medicina para el dolor.

new-start =
    .tell = Hay algo nuevo, así que los 3 días de descanso vuelven a empezar. Deja los músculos en paz. Sigue moviéndote con suavidad. Si una pierna se debilita, o sientes adormecimiento entre las piernas, busca ayuda de inmediato.
    .why = Algo vuelve a estar dolorido. Lo muestra una lesión nueva, un síntoma nuevo en la pierna o una subida brusca del dolor.

flare-up =
    .tell = Espera hasta que el brote de dolor tenga 3 días. Vuelve a los paseos cortos y a las posturas de descanso. Los brotes son frecuentes, y la mayoría se calman.
    .why = En un brote, los tejidos vuelven a estar doloridos, y la presión puede empeorarlo.

clock-check =
    .tell = El reloj del teléfono ha cambiado. Ponlo bien, y luego dinos que está bien. Hasta entonces no podemos saber si tu tiempo de descanso ha terminado.
    .why = Si el reloj está mal, el tiempo de descanso podría terminar demasiado pronto.

leg-pain-advice =
    .tell = Pide cita con un médico o fisioterapeuta por el dolor de pierna. Busca ayuda antes si la pierna se debilita o se adormece.
    .why = El dolor que corre por la pierna a menudo se alivia solo. Pero se puede hacer más que el automasaje.

no-diagnosis-after-14-days =
    .tell = Pide cita con un médico o fisioterapeuta para encontrar la causa de tu dolor. El masaje queda en pausa hasta entonces.
    .why = Dos semanas sin diagnóstico ya son bastantes. Alguien debe examinarte.

enough-for-one-session =
    .tell = Eso fue suficiente para una sesión. Camina un poco, y mira cómo te sientes mañana.
    .why = Más masaje no funciona mejor, y puede dejarte con molestias.

rest-day =
    .tell = Eso fue suficiente por hoy. Al principio, deja un día entre sesiones. Camina un poco, y mira cómo te sientes mañana.
    .why = Las molestias pueden aparecer hasta un día y medio después. Un día libre muestra cómo lo ha tomado tu cuerpo.

six-hours-apart =
    .tell = Deja al menos 6 horas entre dos sesiones.
    .why = Los músculos necesitan tiempo para calmarse. Más masaje no funciona mejor.

two-a-day =
    .tell = Dos sesiones en un día es lo máximo. Vuelve mañana.
    .why = Más masaje no funciona mejor, y puede dejarte con molestias.

first-week-full =
    .tell = Tres sesiones en 7 días son suficientes al principio. Vuelve cuando haya pasado una semana desde la primera de ellas.
    .why = Empieza con poco y mira cómo lo toma tu cuerpo.

week-full =
    .tell = Cinco sesiones en 7 días es lo máximo. Vuelve cuando haya pasado una semana desde la primera de ellas.
    .why = Más masaje no funciona mejor. Caminar y hacer ejercicio te ayudan más a la larga.

too-many-sessions =
    .tell = Has hecho 20 sesiones en 4 semanas. Pide cita con un médico o fisioterapeuta, y pregunta qué más podría ayudar. El masaje queda en pausa hasta que baje la cuenta.
    .why = Si necesitas masajes tan a menudo, no están resolviendo el problema.

getting-worse =
    .tell = Tu dolor es peor que cuando empezaste. Acude a un médico o fisioterapeuta en los próximos días. No te des masajes hasta entonces.
    .why = No hay que seguir con el cuidado por tu cuenta mientras el dolor empeora.

no-better =
    .tell = El masaje no ha aliviado tu dolor hasta ahora. Pide cita con un médico o fisioterapeuta dentro de una o dos semanas. Las sesiones quedan en pausa hasta entonces.
    .why = Si dos semanas o seis sesiones no han traído ningún cambio, hacer más de lo mismo no es la solución.

leg-pain-for-4-weeks =
    .tell = Te duele la pierna desde hace 4 semanas o más. Pide pronto cita con un fisioterapeuta o médico, dentro de una o dos semanas. El masaje queda en pausa hasta entonces.
    .why = Un dolor de pierna que dura un mes debe mirarlo alguien que te pueda examinar.

pain-for-6-weeks =
    .tell = Tienes este dolor desde hace 6 semanas o más. Pide cita con un médico o fisioterapeuta antes de seguir. El masaje queda en pausa hasta entonces.
    .why = Después de 6 semanas, alguien debe revisar que vas por buen camino. Rara vez hace falta una prueba de imagen.

programme-for-6-weeks =
    .tell = Llevas 6 semanas usando esta aplicación. Pide cita con un médico o fisioterapeuta antes de seguir. El masaje queda en pausa hasta entonces.
    .why = El ejercicio y los consejos ayudan más a la larga. Un profesional sanitario puede planearlo contigo.

severe-leg-pain =
    .tell = Tu dolor de pierna es muy fuerte desde hace 2 semanas o más. Acude a un médico en los próximos días. No te des masajes.
    .why = Un dolor de pierna fuerte que dura debe mirarse pronto. Se puede hacer más que cuidarse por cuenta propia.

pain-for-12-weeks =
    .tell = Tienes este dolor desde hace 12 semanas o más. Pide cita y pide un plan: ejercicio, alivio del dolor y ayuda para vivir con él. Ahora el masaje solo puede ser un rato de bienestar.
    .why = Un dolor largo cambia la forma en que el cuerpo siente el dolor. Un plan hecho con un profesional sanitario ayuda más que el masaje.

moved-down-rest =
    .tell = El dolor se ha movido más abajo, o se ha hecho más fuerte allí. Así que descansa del masaje durante 24 horas. Acuéstate o siéntate en una postura que alivie la pierna, y camina un poco.
    .why = Muestra que el nervio está irritado. Es una señal para parar, no una señal de daño.

moved-down-twice =
    .tell = El dolor se ha movido más abajo, o se ha hecho más fuerte allí, dos veces en una semana. Acude a un fisioterapeuta o médico en los próximos días. No te des masajes durante al menos 3 días, y hasta que te hayan visto.
    .why = Dos veces en una semana es algo que se repite. Alguien debe averiguar qué le sienta mal a tu nervio.

moved-down-three-times =
    .tell = El dolor se ha movido más abajo, o se ha hecho más fuerte allí, tres veces. Deja el automasaje hasta que un fisioterapeuta o médico te haya visto y dado su visto bueno. Acude a uno en los próximos días.
    .why = Estas técnicas no le convienen a tu nervio tal como está ahora.

propped-by-painkillers =
    .tell = Pide cita con un médico o fisioterapeuta por tus medicinas para el dolor. Si para el masaje necesitas pastillas fuertes, deja el masaje.
    .why = Las pastillas pueden ocultar las señales de alarma que hacen seguro el masaje. Y el masaje no debe ser lo que te permite aguantar el día.

new-medicine-check =
    .tell = Pregunta a un farmacéutico o médico si puedes darte masajes con tu nueva medicina o enfermedad. Después, vuelve a responder todas las preguntas. El masaje queda en pausa hasta entonces.
    .why = Una medicina o una enfermedad nueva puede cambiar lo que es seguro para ti.

further-and-stayed =
    .tell = Tu dolor llega más lejos que antes, y se ha quedado allí. Así que los 3 días de descanso vuelven a empezar. Deja los músculos en paz. Sigue moviéndote con suavidad. Si una pierna se debilita, o sientes adormecimiento entre las piernas, busca ayuda de inmediato.
    .why = Un dolor que se queda más lejos significa que el nervio vuelve a estar irritado.

pain-moves-outwards =
    .tell = En las últimas dos semanas tu dolor ha llegado a extenderse más lejos. Pide cita con un fisioterapeuta o un médico. Deja de hacer lo que lo provoca.
    .why = Un dolor que se aleja de la columna muestra que a tu nervio no le sienta bien algo de lo que haces. No muestra un daño.

numb-between-legs-marked =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que tienes dolor de espalda y que sientes adormecimiento u hormigueo entre las piernas. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Has marcado adormecimiento entre las piernas. Eso puede significar que un disco presiona muchos nervios a la vez.

second-leg-marked =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que el dolor ha llegado también a la otra pierna. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = El dolor que llega a la segunda pierna puede significar que un disco presiona muchos nervios a la vez.

numbness-spread-marked =
    .tell = Busca ayuda médica hoy. Di dónde sientes el adormecimiento, y que se ha extendido. No te des masajes. Si sientes adormecimiento entre las piernas, ve ahora a un servicio de urgencias.
    .why = Un adormecimiento que se extiende puede significar que un nervio está más presionado. El masaje podría empeorarlo.

hip-lift-weak =
    .tell = Pide a un médico o fisioterapeuta que te examine las piernas en los próximos días. No te des masajes hasta entonces. Si la debilidad aumenta, busca ayuda el mismo día.
    .why = Una cadera con menos fuerza para levantar la rodilla puede significar que hay un nervio presionado más arriba en la espalda.

strength-held-back-by-pain =
    .tell = Pide cita con un fisioterapeuta o médico: el dolor no deja que tus piernas hagan lo que podrían hacer.
    .why = Cuando el dolor oculta la fuerza de una pierna, alguien debe examinarla contigo.

thin-blood-and-weakness =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que tu sangre coagula mal, y que una pierna se ha debilitado. Esto se puede tratar bien, pero hay que revisarlo ahora. No te des masajes.
    .why = Un sangrado junto a la columna o en lo hondo de un músculo puede presionar un nervio. No se detiene solo.

thin-blood-and-sudden-pain =
    .tell = Busca ayuda médica hoy. Di que tu sangre coagula mal, y cómo empezó el dolor. No te des masajes. Si sientes que te desmayas, o una pierna se debilita o se adormece, llama a tu número de emergencias.
    .why = Con la sangre más líquida, un sangrado hondo puede empezar por poco o por nada. Puede estar en la espalda o la cadera.

thin-blood-and-new-pain =
    .tell = Acude a un médico en los próximos días, y di que tu sangre coagula mal. No te des masajes hasta entonces. Busca ayuda hoy si el dolor aumenta, o si encuentras un moretón grande.
    .why = Un dolor nuevo en la espalda, la ingle o el muslo puede venir de un sangrado dentro de un músculo.

hip-joint-visit =
    .tell = Pide una cita de rutina y menciona tu cadera. Ve antes si se te hace difícil caminar.
    .why = El dolor de la articulación de la cadera puede parecer dolor de espalda, y tiene su propio tratamiento.

heart-lung-worse =
    .tell = Acude a un médico en los próximos días por tu presión arterial, tu corazón o tus pulmones. No te des masajes hasta entonces. Si te falta el aire en reposo, o te duele el pecho, llama a tu número de emergencias.
    .why = Esto importa más que tu espalda. No debe esperar a una cita de rutina.

good-hurt =
    .tell = Un dolor sordo, bueno y soportable, está bien si va a menos. Si es punzante, o si contienes la respiración, afloja.

too-strong =
    .tell = Demasiado fuerte. Empuja con los pies y quita peso ahora. Si en diez segundos no es menos, para.
    .why = La presión que duele hace que los músculos se tensen. Más fuerza no funciona mejor.

far-too-strong =
    .tell = Para. Empuja con los pies y quita la pelota. La próxima vez, usa una pelota más blanda y menos peso.
    .why = Una presión tan fuerte puede dejar moretones, y oculta las señales de alarma.

moved-down-leg =
    .label = Más abajo en la pierna
    .tell = Para ahora. Quita la pelota, si la hay, y acuéstate de modo que se alivie la pierna. Respira despacio durante dos minutos. Volveremos a preguntar en cinco minutos. No más masajes durante 24 horas.
    .why = El nervio está irritado. Es una señal para parar, no una señal de que te hayas hecho daño.

sharp-or-electric =
    .label = Punzante o eléctrico
    .tell = Para ahora. Quita la pelota, si la hay, y acuéstate con comodidad. Respira despacio durante dos minutos. No más masajes durante 24 horas.
    .why = El dolor punzante o eléctrico viene de un nervio o de un hueso, no de un músculo tenso.

numb-or-weak =
    .label = Adormecimiento o debilidad
    .tell = Para ahora. Quita la pelota, si la hay, y acuéstate con comodidad. Busca ayuda médica hoy. Di que una parte se adormeció o se debilitó durante el automasaje o un ejercicio. Si es entre las piernas, o si afecta a las dos piernas, ve ahora a un servicio de urgencias. No más masajes hasta que un médico haya dado su visto bueno.
    .why = El adormecimiento o la debilidad significan que el propio nervio está afectado. A menudo desaparece, pero un médico debe revisarlo hoy.

dizzy-or-sick =
    .label = Mareo o náuseas
    .tell = Para ahora. Acuéstate de lado, o boca arriba con los pies en alto. Levántate despacio, cuando se te haya quitado. No más masajes hoy. Si no se te ha quitado en diez minutos, llama a tu número de emergencias.
    .why = Puede ser por la postura, o por contener la respiración. Deja que tu cuerpo se calme.

something-else =
    .label = Otra cosa
    .tell = Para ahora y descansa. Habla con un médico o fisioterapeuta en los próximos días sobre lo que sentiste. No más masajes hasta entonces. Si es repentino o fuerte, busca ayuda hoy.
    .why = No podemos valorarlo desde aquí. Debe hacerlo alguien que te pueda examinar.

saddle-bladder-both-legs =
    .tell = Para ahora. Ve a un servicio de urgencias o llama a tu número de emergencias. Di: tengo dolor de espalda y puede que tenga síndrome de cauda equina. Muchas veces no es nada grave, pero hay que revisarlo ahora. No te des masajes.
    .why = Estas pueden ser señales de que un disco presiona los nervios de la vejiga, del intestino y de las piernas.

chest-or-fainted =
    .tell = Para ahora. Llama a tu número de emergencias. Siéntate o acuéstate y, si puedes, quédate con alguien. Muchas veces no es nada grave, pero hay que revisarlo ahora.
    .why = La causa puede estar en tu corazón, tus pulmones o la circulación de la sangre.

dizzy-again =
    .tell = Para ahora y descansa. Acude a un médico en los próximos días por el mareo o las náuseas. No más masajes hasta entonces.
    .why = Una vez le puede pasar a cualquiera. Dos veces debe mirarse.

belly-or-throb =
    .tell = Para ahora. Quita la pelota, si la hay, y acuéstate de lado. Busca ayuda médica hoy. De ahora en adelante, deja en paz la parte delantera de la cadera. Si es muy fuerte, o no se ha ido en diez minutos, llama a tu número de emergencias.
    .why = Puede que la pelota haya presionado el intestino, la vejiga o un vaso sanguíneo grande.

groin =
    .tell = Para ahora. Quita la pelota y descansa. Acude a un médico o fisioterapeuta en los próximos días por tu ingle. No más masajes hasta entonces. Si es muy fuerte, o no se ha ido en diez minutos, busca ayuda hoy.
    .why = El dolor de ingle viene de la articulación de la cadera o de un nervio, no del músculo que buscas.

belly-still-bad =
    .tell = Llama ahora a tu número de emergencias o ve a un servicio de urgencias. Di que empezó mientras una pelota presionaba tu cuerpo. Muchas veces no es nada grave, pero hay que revisarlo ahora.
    .why = Puede que algo en el vientre o la ingle esté dañado, y hay que revisarlo ahora.

cramp =
    .tell = Para ahora. Acuéstate boca arriba con las rodillas dobladas y respira despacio. El calor sobre el músculo puede ayudar, si la piel puede sentirlo. Si dura media hora, o no puedes ponerte de pie, busca ayuda hoy.
    .why = Un músculo cansado o asustado puede bloquearse. La mayoría de los calambres se sueltan cuando descansas.

back-locked =
    .tell = Busca ayuda médica hoy. Di que tu espalda se bloqueó, y si puedes ponerte de pie. No te des masajes. Si tienes las piernas débiles, o cambió tu forma de orinar o defecar, ve ahora a un servicio de urgencias.
    .why = Una espalda que sigue bloqueada, o unas piernas que no te sostienen, deben verse hoy.

still-worse =
    .tell = No más masajes durante 24 horas. Acuéstate o siéntate de modo que se alivie el dolor, y camina un poco. Después, vuelve a responder todas las preguntas.
    .why = Cinco minutos bastan para que un músculo se calme. Si no se ha calmado, el nervio necesita descanso.

worse-in-the-morning =
    .tell = Acude a un médico o fisioterapeuta en los próximos días. Nada de masajes durante 3 días, y pregúntales antes de seguir. Busca ayuda hoy si una pierna se debilita o se adormece.
    .why = Un dolor que sigue peor un día después significa que el masaje fue demasiado para el nervio.

sore-next-day =
    .tell = Salta un día, hasta que la molestia sea de 2 o menos. La próxima vez, presiona menos y durante menos tiempo.
    .why = Un poco de molestia es normal. Más que eso significa que fue demasiado.

bruised =
    .tell = Deja ese punto en paz durante 7 días. Cuando te preguntemos por tu piel, di que hay un moretón. Busca ayuda hoy si crece.
    .why = Un moretón significa que se rompieron vasos sanguíneos pequeños. Necesitan una semana para curarse.

bruise-grows =
    .tell = Busca ayuda médica hoy por el moretón. Di si tomas algo que hace la sangre más líquida. No te des masajes. Si sientes que te desmayas, llama a tu número de emergencias.
    .why = Un moretón que crece puede significar que un vaso sanguíneo todavía sangra por dentro.

bruise-grows-thin-blood =
    .tell = Ve ahora a un servicio de urgencias o llama a tu número de emergencias. Di que tienes un moretón que crece y que tu sangre coagula mal. Esto se puede tratar bien, pero hay que revisarlo ahora.
    .why = Con la sangre más líquida, un sangrado dentro de un músculo no se detiene solo.
