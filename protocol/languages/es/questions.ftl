### What is asked, and the self-checks for who is not sure, in Spanish.
### Translation awaiting clinical review.

saddle-numb =
    .ask = Desde que empezó este dolor, ¿sientes adormecimiento, hormigueo o algo raro entre las piernas? Piensa en la ingle, la cara interna de los muslos, los genitales, el ano y las dos nalgas.
    .short = Adormecimiento entre las piernas
    .because = Los nervios de esta zona pueden quedar aplastados. Si es así, necesitas ayuda rápido.
    .unsure = Ve a un lugar privado, con papel higiénico limpio. Toca la cara interna de cada muslo, cada nalga, alrededor de los genitales, y el ano. ¿Se siente igual en los dos lados? ¿Se siente igual que en el brazo? Si algún punto se siente menos, o raro, responde que sí.

wiping-different =
    .ask = Cuando te limpias con papel higiénico, ¿se siente raro, o distinto que antes?
    .short = Se siente distinto al limpiarte
    .because = Esta puede ser la primera señal de piel adormecida ahí.
    .unsure = Límpiate con papel higiénico limpio, con suavidad. ¿Lo sientes en los dos lados? ¿Se siente como antes de este dolor? Si no, responde que sí.

pee-harder =
    .ask = Desde que empezó este dolor, ¿te cuesta más empezar o parar de orinar? ¿O sentir cuándo tienes ganas?
    .short = Te cuesta más orinar
    .because = Los mismos nervios hacen funcionar la vejiga.
    .unsure = Piensa en la última vez que tuviste que orinar. ¿Pudiste sentir que tenías ganas? La próxima vez, mira si puedes empezar y parar el chorro. Si algo de esto te cuesta más que antes, responde que sí.

pee-leak =
    .ask = ¿Se te ha escapado la orina, o has usado absorbentes por eso, desde que empezó este dolor?
    .short = Escapes de orina
    .because = Los escapes que empiezan con el dolor de espalda pueden indicar un nervio aplastado.
    .unsure = Revisa tu ropa y tu cama. ¿Te has mojado sin darte cuenta? Si es así, o si no lo sabes con seguridad, responde que sí.

poo-loss =
    .ask = Desde que empezó este dolor, ¿has perdido el control de las heces o los gases? ¿O has dejado de sentir cuando salen?
    .short = Sin control de las heces
    .because = Los mismos nervios hacen funcionar el ano.
    .unsure = Piensa en la última vez que defecaste. ¿Pudiste sentir que venían las heces, aguantar, y sentir cómo salían? Si no, responde que sí.

sex-feeling-lost =
    .ask = Desde que empezó este dolor, ¿sientes menos en el sexo? ¿O no puedes tener una erección o llegar al orgasmo?
    .short = Sientes menos en el sexo
    .because = Los mismos nervios se usan en el sexo. Puedes saltarte esta pregunta.

both-legs-pain =
    .ask = ¿Tienes ahora dolor, hormigueo o adormecimiento en las dos piernas?
    .short = Dolor en las dos piernas
    .because = Las señales en las dos piernas pueden indicar que hay muchos nervios presionados a la vez.
    .unsure = Pasa una mano por delante y por detrás de cada pierna. ¿Hay dolor, hormigueo o piel adormecida en los dos lados? No tiene que ser igual en cada lado. Si es así, responde que sí.

both-legs-checked =
    .ask = ¿Ha revisado un médico estas señales en las piernas, y ahora siguen exactamente igual?
    .short = Dos piernas revisadas, sin cambios
    .because = Las señales nuevas o distintas en las dos piernas necesitan ayuda de inmediato.

both-legs-weak =
    .ask = ¿Tienes las dos piernas débiles o pesadas, o te falta estabilidad al estar de pie?
    .short = Las dos piernas débiles
    .because = Esto puede indicar presión en muchos nervios, o en el cordón nervioso principal.
    .unsure = Prueba esto solo si te sientes a salvo. Sujétate a una pared. Levántate de una silla y luego camina diez pasos. Si sientes las dos piernas débiles o pesadas, o te tambaleas, responde que sí.

chest-pain =
    .ask = ¿Tienes dolor o presión en el pecho junto con este dolor de espalda?
    .short = Dolor en el pecho
    .because = El corazón puede causar un dolor que se extiende a la espalda.

sudden-pain-faint =
    .ask = ¿Te vino rápido un dolor muy fuerte de espalda o de barriga? ¿Y tienes sensación de desmayo, sudor frío o falta de aire?
    .short = Dolor repentino y desmayo
    .because = Un vaso sanguíneo principal puede perder sangre y causar esto.

cold-pale-leg =
    .ask = Una pierna o un pie, ¿se te ha puesto frío, pálido o azul? ¿O se te ha adormecido de repente?
    .short = Pierna fría y pálida
    .because = Puede que la sangre no llegue a la pierna. Puede parecer un dolor de nervio.
    .unsure = Pon una mano en cada pie. ¿Está uno mucho más frío que el otro? ¿Está uno más pálido o más azul? Si es así, responde que sí.

breathless-cough-blood =
    .ask = ¿Te falta el aire de repente, o toses sangre? ¿O te duele el pecho al tomar aire?
    .short = Falta de aire
    .because = Un coágulo de sangre puede llegar a los pulmones.

tummy-danger =
    .ask = ¿Tienes dolor de barriga y una de estas cosas? Vomitas, tus heces son negras o tienen sangre, o tienes la barriga dura.
    .short = Señales graves en la barriga
    .because = La barriga puede causar dolor en la espalda.

testicle-pain =
    .ask = ¿Tienes un dolor nuevo y repentino en un testículo o en la ingle? ¿O un bulto en la ingle que no puedes meter hacia dentro?
    .short = Dolor de testículo o ingle
    .because = Puede que la sangre no llegue a un testículo o al intestino.

pregnancy-danger =
    .ask = ¿Podrías estar embarazada, y tienes una de estas cosas? Dolor bajo en un lado de la barriga, sangrado, dolor en la punta de un hombro, o sensación de desmayo.
    .short = Señales de peligro de embarazo
    .because = Un embarazo fuera del útero puede causar esto. Si no puede ser tu caso, responde que no.

big-accident =
    .ask = ¿Empezó con un accidente grave? Puede ser un choque de coche, una caída desde una altura o un golpe fuerte.
    .short = Un accidente grave
    .because = Puede haber un hueso roto en la columna.

spine-bruise =
    .ask = ¿Te dejó una lesión un moretón o un raspón sobre la columna?
    .short = Moretón sobre la columna
    .because = Esto hace más probable que haya un hueso roto.
    .unsure = Mírate en un espejo, o pide a alguien que te mire la espalda. ¿Está la piel marcada sobre los huesos del centro? Si es así, responde que sí.

sudden-severe-pain =
    .ask = ¿Te vino de golpe un dolor muy fuerte, sin una causa clara?
    .short = Dolor muy fuerte, de golpe
    .because = La mayoría de las veces es un músculo o un disco. Pero una arteria principal también puede causarlo.

accident-checked =
    .ask = ¿Te ha revisado la espalda un médico desde que te lesionaste?
    .short = Espalda revisada tras la lesión
    .because = Una lesión que nadie ha mirado necesita un control ahora.

bone-cleared =
    .ask = ¿Ha revisado un médico este dolor y te ha dicho que no hay ningún hueso roto?
    .short = Sin hueso roto
    .because = El masaje sobre un hueso roto puede hacer daño.

cannot-walk =
    .ask = ¿Tienes tanto dolor o debilidad que te es imposible estar de pie o caminar? ¿O una pierna no aguanta ningún peso desde una caída?
    .short = Imposible estar de pie o caminar
    .because = Si las piernas no te sostienen, alguien debe mirarlas. Y una cadera rota puede sentirse como dolor de espalda.

foot-drags =
    .ask = Al caminar, ¿un pie golpea el suelo, se arrastra o se engancha? ¿O te cuesta levantar la punta del pie?
    .short = El pie se arrastra o golpea
    .because = Un nervio presionado puede debilitar un pie. La ayuda temprana es la que mejor funciona.
    .unsure = Prueba esto solo si te sientes a salvo. Sujétate a una pared y camina diez pasos sobre los talones. Luego levanta cada dedo gordo del pie diez veces contra un dedo de la mano. Si solo te frena el dolor, descansa diez minutos y prueba una vez más. Si un pie se cae, golpea, se cansa o está más débil, responde que sí.

both-feet-drag =
    .ask = ¿Son los dos pies?
    .short = Los dos pies se arrastran
    .because = Si los dos pies están débiles, necesitas ayuda de inmediato.

weak-foot-known =
    .ask = ¿Sabe un médico de este pie débil, y está exactamente igual que entonces?
    .short = Pie débil conocido, sin cambios
    .because = Un pie débil nuevo, o que ha cambiado, necesita ayuda hoy.

weak-foot-massage-ok =
    .ask = ¿Ha dicho un médico o un fisioterapeuta que puedes darte masaje con este pie débil?
    .short = Masaje autorizado, pie débil
    .because = No permitimos el masaje hasta que alguien lo haya autorizado.

leg-weaker =
    .ask = ¿Se te ha debilitado más una pierna o un pie en los últimos días, o te falla?
    .short = Pierna cada vez más débil
    .because = Una debilidad que crece necesita ayuda hoy.
    .unsure = Prueba esto solo si te sientes a salvo. Sujétate a una silla y ponte de puntillas cinco veces, con una pierna cada vez. Levántate de la silla sin usar las manos. Camina diez pasos de puntillas. Si solo te frena el dolor, descansa diez minutos y prueba una vez más. Si una pierna falla o está mucho más débil, responde que sí.

numb-growing =
    .ask = ¿Tienes una zona adormecida en una pierna o un pie que crece, o que se adormece más?
    .short = La zona adormecida crece
    .because = Si la piel adormecida se extiende, el nervio funciona cada vez menos.
    .unsure = Pasa un dedo por la piel, desde la zona adormecida hacia fuera. ¿Es más grande o está más adormecida que hace unos días? Si es así, responde que sí.

fever =
    .ask = ¿Has tenido fiebre de 38 o más, escalofríos o sudores por la noche con este dolor de espalda?
    .short = Fiebre con dolor de espalda
    .because = Una infección en la columna puede causar dolor de espalda y fiebre.
    .unsure = Tómate la temperatura si puedes. ¿Has tenido escalofríos, o te has despertado con el cuerpo mojado de sudor? Si es así, responde que sí.

very-unwell =
    .ask = ¿Te sientes muy mal o con confusión, o no puedes parar de temblar?
    .short = Muy mal o con confusión
    .because = Estas son señales de que hay una infección en la sangre.

infection-risk =
    .ask = ¿Te inyectas drogas? ¿O acabas de tener una infección en la piel, la orina, el pecho, los dientes o la sangre?
    .short = Infección reciente o drogas inyectadas
    .because = Los gérmenes pueden viajar por la sangre hasta la columna.

weak-immunity =
    .ask = ¿Tienes las defensas bajas? Los corticoides (esteroides) o la quimioterapia pueden causarlo. También el VIH, un trasplante, la diálisis o el azúcar alta en la sangre.
    .short = Defensas bajas
    .because = Puede que tu cuerpo no luche bien contra los gérmenes, así que la fiebre cuenta más.

spine-procedure-3m =
    .ask = ¿Te han puesto una inyección en la columna o un suero en la vena, o te han operado? Cuenta los últimos 3 meses.
    .short = Inyección de columna u operación
    .because = En esos momentos pueden entrar gérmenes, y el cuerpo tiene que sanar.

worse-since-procedure =
    .ask = ¿Ha empeorado este dolor desde entonces, o está la herida roja, caliente o húmeda?
    .short = Peor desde la intervención
    .because = Los gérmenes pueden crecer muy adentro, incluso sin fiebre.

cancer-ever =
    .ask = ¿Has tenido cáncer alguna vez?
    .short = Cáncer, ahora o antes
    .because = Algunos cánceres pueden volver en la columna, incluso años después.

cancer-checked =
    .ask = ¿Un médico que sabe de tu cáncer ha revisado este dolor, tal como es ahora?
    .short = Dolor revisado desde el cáncer
    .because = Después de un cáncer, alguien debe mirar primero un dolor nuevo o que ha cambiado.

cancer-long-ago =
    .ask = ¿Tuviste el cáncer hace más de 5 años y ya no te quedan revisiones? ¿Y es este el mismo dolor de siempre, igual que antes?
    .short = Cáncer hace más de 5 años
    .because = Entonces hace falta una visita, pero no hoy.

cancer-massage-ok =
    .ask = ¿Ha dicho tu médico o tu equipo de cáncer que puedes darte masaje en la espalda?
    .short = Masaje autorizado tras el cáncer
    .because = No permitimos el masaje hasta que lo autorice alguien que conozca tu cáncer.

weight-loss =
    .ask = ¿Has bajado de peso sin querer, tanto que la ropa te queda floja?
    .short = Pérdida de peso sin querer
    .because = Si pierdes peso y te duele la espalda, alguien debe mirarlo pronto.
    .unsure = Pésate si puedes. ¿Has perdido más de una de cada veinte partes de tu peso en seis meses? Si es así, responde que sí.

constant-worsening =
    .ask = ¿El dolor está siempre ahí, empeora cada día o cada semana, y no se alivia en ninguna postura?
    .short = Dolor constante que crece
    .because = El dolor de un disco cambia, por lo general, según cómo te acuestas, te sientas o te mueves.

chest-band-pain =
    .ask = ¿Tienes un dolor nuevo o que crece en la parte alta, junto a los omóplatos? ¿O sientes una banda apretada alrededor del pecho o de la barriga?
    .short = Espalda alta o banda apretada
    .because = Un dolor tan arriba pocas veces viene de un disco de la zona baja de la espalda.

night-pain =
    .ask = ¿El dolor te despierta todas las noches y sigue cuando te das la vuelta?
    .short = Dolor todas las noches
    .because = El dolor por la noche es común y, por lo general, no es peligroso. Cuenta cuando vienen otras señales con él.

sudden-pain-small-force =
    .ask = ¿Te vino de golpe un dolor fuerte tras una caída o choque pequeño, o al levantar algo, toser o estornudar?
    .short = Dolor de golpe, poca fuerza
    .because = En los huesos delgados, una fuerza pequeña puede causar una rotura.

thin-bones =
    .ask = ¿Tienes los huesos delgados? ¿O has perdido estatura? Un médico puede llamarlo osteoporosis.
    .short = Huesos delgados
    .because = Los huesos delgados se pueden romper con poca carga.

fragility-fracture =
    .ask = ¿Te has roto alguna vez un hueso por una caída pequeña?
    .short = Hueso roto con mucha facilidad
    .because = Esta es una señal de huesos delgados.

steroid-tablets =
    .ask = ¿Has tomado pastillas de corticoides (esteroides) durante 3 meses o más?
    .short = Mucho tiempo con corticoides
    .because = Con el tiempo, las pastillas de corticoides vuelven delgados los huesos.

spine-fracture-6m =
    .ask = ¿Te has roto un hueso de la columna en los últimos 6 meses?
    .short = Hueso roto en la columna
    .because = Un hueso roto tiene que sanar primero.

tummy-pulse =
    .ask = ¿Sientes un latido nuevo en la barriga?
    .short = Latido en la barriga
    .because = Una arteria principal hinchada se puede sentir como un latido.
    .unsure = Acuéstate boca arriba y apoya una mano plana sobre el ombligo. No aprietes. ¿Hay un latido fuerte y ancho que no habías sentido antes? Si es así, responde que sí.

known-aneurysm =
    .ask = ¿Tienes una arteria hinchada? Puede que un médico lo haya llamado aneurisma.
    .short = Aneurisma conocido
    .because = Presionar cerca no es seguro.

aneurysm-pain-changed =
    .ask = ¿Este dolor es nuevo, o es peor, desde la última vez que te revisaron la arteria?
    .short = Dolor nuevo con aneurisma
    .because = Un dolor nuevo puede indicar que ha crecido.

aneurysm-clinician-ok =
    .ask = ¿Ha dicho un médico que puedes darte masaje suave en la espalda con este aneurisma?
    .short = Masaje autorizado con aneurisma
    .because = No permitimos el masaje hasta que un médico lo haya autorizado.

calf-swollen =
    .ask = ¿Tienes una pierna hinchada? ¿O una pantorrilla caliente, roja o dolorida, de una forma que no es tu dolor de siempre?
    .short = Pierna o pantorrilla hinchada
    .because = Un coágulo de sangre en la pierna puede parecer un dolor de pierna que viene de la espalda.
    .unsure = Mira las dos piernas, una al lado de la otra, del muslo al pie. ¿Está una más grande, más roja o más caliente? Si es así, responde que sí.

clot-risk =
    .ask = ¿Has tenido un coágulo de sangre en los últimos 6 meses? ¿O, hace poco, 3 días en cama, una operación o cáncer? ¿O se te hincha una pierna durante el embarazo?
    .short = Riesgo de coágulos de sangre
    .because = Esto hace más probable un coágulo nuevo. Frotar podría moverlo.

walking-leg-pain =
    .ask = ¿El dolor de pierna empieza cada vez después de caminar lo mismo, y se va pronto cuando paras?
    .short = Dolor de pierna al caminar
    .because = Las arterias estrechas de las piernas pueden causarlo.

foot-rest-pain =
    .ask = ¿Te duele el pie en reposo por la noche, o tiene llagas que no sanan?
    .short = Dolor de pie en reposo
    .because = Entonces puede que llegue muy poca sangre al pie.

foot-sores =
    .ask = ¿Tienes en un pie una llaga que no sana? ¿O un dolor por la noche en un pie que se alivia al dejarlo colgando?
    .short = Llaga o dolor nocturno del pie
    .because = Puede que llegue muy poca sangre al pie. Quien camina poco puede no tener otra señal.

side-pain-pee =
    .ask = ¿Te arde al orinar, o la orina tiene sangre o es oscura como el té? ¿O te duele el costado, con fiebre o vómitos?
    .short = Orina alterada o dolor de costado
    .because = Un problema de los riñones puede causar dolor de espalda. Y el músculo que se destruye pone oscura la orina.

kidney-danger =
    .ask = ¿Tiemblas con fiebre, o te sientes muy mal? ¿O tienes un solo riñón? ¿O fiebre durante el embarazo?
    .short = Señales de peligro del riñón
    .because = Entonces un problema de los riñones no puede esperar.

pelvic-unusual =
    .ask = ¿Tienes dolor, sangre o un bulto en la parte baja de la barriga? ¿O un bulto en un testículo o un pecho? Di que sí si no es lo habitual en ti.
    .short = Bulto raro, o barriga baja
    .because = Algunos problemas de la parte baja de la barriga o de una glándula causan dolor de espalda.

pregnant-or-birth =
    .ask = ¿Estás embarazada, o diste a luz en las últimas 12 semanas?
    .short = Embarazo o parto reciente
    .because = El dolor de espalda en el embarazo necesita su propio cuidado.
    .unsure = Si podrías estar embarazada, haz primero una prueba.

pregnancy-warning =
    .ask = ¿Tienes una de estas cosas? Sangrado, pérdida de líquido, dolores que van y vienen, fiebre, dolor debajo de las costillas, o dolor al orinar.
    .short = Señales de alarma del embarazo
    .because = Esto necesita un control hoy.

blister-band =
    .ask = ¿Tienes una banda de ampollas o un sarpullido con dolor que quema?
    .short = Banda de ampollas
    .because = La culebrilla (herpes zóster) puede sentirse como un dolor de nervio que viene de la espalda.

new-lump =
    .ask = ¿Tienes un bulto o una hinchazón nuevos en la espalda o la nalga? ¿O ha cambiado de forma tu espalda?
    .short = Bulto o cambio de forma
    .because = Alguien debe mirar un bulto nuevo antes de que nadie lo presione.
    .unsure = Mírate en un espejo, o pide a alguien que te mire. ¿Hay un bulto, una hinchazón o una curva que antes no estaba? Si es así, responde que sí.

red-eye =
    .ask = ¿Tienes un ojo rojo que duele?
    .short = Ojo rojo que duele
    .because = Algunos tipos de dolor de espalda vienen con un problema de los ojos que necesita atención rápida.

back-pain-over-3-months =
    .ask = ¿Te duele la espalda desde hace más de 3 meses?
    .short = Más de tres meses
    .because = Algunos tipos de artritis causan dolor de espalda largo.

onset-before-45 =
    .ask = ¿Tenías menos de 45 años cuando te empezó por primera vez el dolor de espalda?
    .short = Empezó antes de los 45
    .because = Este tipo de artritis empieza temprano en la vida.

onset-before-35 =
    .ask = ¿Tenías menos de 35 años cuando te empezó por primera vez el dolor de espalda?
    .short = Empezó antes de los 35

wakes-second-half-night =
    .ask = ¿Te despierta el dolor avanzada la noche?
    .short = Te despierta avanzada la noche

buttock-pain-alternating =
    .ask = ¿Te duelen las nalgas, unas veces un lado y otras veces el otro?
    .short = Dolor de nalgas que cambia de lado

better-with-moving =
    .ask = ¿Mejora el dolor cuando te mueves?
    .short = Mejora al moverte

better-with-anti-inflammatories =
    .ask = ¿Las pastillas como el ibuprofeno alivian el dolor? Di que sí si te ayuda en 2 días o menos.
    .short = El ibuprofeno ayuda mucho

relative-with-spondyloarthritis =
    .ask = ¿Tiene un familiar cercano artritis de la columna? Es decir, padre, madre, hijo, hija, hermano o hermana.
    .short = Artritis de columna en la familia

arthritis-ever =
    .ask = ¿Has tenido alguna vez las articulaciones hinchadas y doloridas? Puede que un médico lo haya llamado artritis.
    .short = Artritis, ahora o antes

heel-tendon-pain =
    .ask = ¿Has tenido dolor donde un tendón se une al hueso, como en el talón?
    .short = Dolor de talón o de tendón

psoriasis =
    .ask = ¿Tienes la piel roja y con escamas? ¿Lo ha llamado un médico psoriasis?
    .short = Psoriasis de la piel

uveitis-or-ibd =
    .ask = ¿Has tenido los ojos rojos y doloridos (uveítis), enfermedad de Crohn o colitis? Tiene que habértelo dicho un médico.
    .short = Uveítis, Crohn o colitis

age =
    .ask = ¿Cuántos años tienes?
    .short = Tu edad
    .because = Lo que es seguro, y lo que puede significar el dolor de espalda, cambia con la edad.

first-back-pain =
    .ask = ¿Es este el primer dolor de espalda de tu vida?
    .short = Primer dolor de espalda
    .because = Si el primer dolor de espalda llega a una edad mayor, alguien debe mirarlo.

seen-for-this-pain =
    .ask = ¿Te ha visto un médico o un fisioterapeuta por este dolor?
    .short = Te han visto por este dolor
    .because = A algunas edades, alguien debe mirarte antes de empezar.

aneurysm-risk =
    .ask = ¿Eres hombre, o fumas, tienes la presión alta o los pulmones enfermos? ¿O un familiar cercano tuvo una arteria hinchada (aneurisma)? Si ya te hicieron una prueba de imagen para eso, responde que no.
    .short = Aneurisma: sin prueba de imagen
    .because = Desde los 66 años, estas personas tienen más riesgo de una arteria hinchada.

hopeless =
    .ask = ¿El dolor te hace sentir que no puedes seguir, o pensar en hacerte daño?
    .short = No puedes seguir
    .because = Un dolor largo puede agotar a cualquiera. No tienes que cargar con él en soledad.

harm-now =
    .ask = ¿Estás en peligro de hacerte daño ahora?
    .short = En peligro ahora
    .because = Entonces la ayuda debe llegar de inmediato.

other-worry =
    .ask = ¿Hay alguna otra cosa nueva que te preocupe?
    .short = Te preocupa otra cosa
    .because = Tú conoces tu cuerpo. No podemos preguntarlo todo.

new-injury =
    .ask = ¿Has tenido una nueva caída, un golpe o un mal esfuerzo?
    .short = Nueva caída o mal esfuerzo
    .because = Una nueva lesión hace empezar otra vez el tiempo de descanso.

new-medicine-or-illness =
    .ask = ¿Tienes una medicina nueva o una enfermedad nueva?
    .short = Medicina o enfermedad nueva
    .because = Puede cambiar lo que es seguro para ti.

uncleared-alarm =
    .ask = Hubo un resultado de emergencia o del mismo día, y desde entonces ningún médico te dio el visto bueno

alarms-72h =
    .ask = Veces en los últimos 3 días que, según tus respuestas, alguien debía verte en unos días o antes

uncleared-limit =
    .ask = Hubo un resultado que vale hasta que te vean, y desde entonces ningún médico te dio el visto bueno

hours-since-onset =
    .ask = ¿Cuándo empezó este dolor, o cuándo se puso así de fuerte por última vez?
    .short = Cuándo empezó el dolor
    .because = Una lesión reciente necesita tres días sin masaje.
    .unsure = Piensa en el primer día en que el dolor fue tan fuerte como ahora. Si llegó poco a poco, toma el día en que se puso así de fuerte. Si aun así no lo sabes, contamos desde ahora.

back-pain =
    .ask = ¿Cuánto te duele la espalda ahora mismo, de 0 a 10?
    .short = Dolor de espalda ahora
    .because = Un dolor fuerte pide descanso, no masaje. Los números también muestran si mejoras.
    .unsure = 0 es ningún dolor. 10 es el peor dolor que puedas imaginar. Elige el número que más se acerque.

leg-pain =
    .ask = ¿Cuánto te duele la pierna ahora mismo, de 0 a 10?
    .short = Dolor de pierna ahora
    .because = El dolor de pierna indica que un nervio está dolorido. Entonces hay menos cosas seguras.
    .unsure = 0 es ningún dolor. 10 es el peor dolor que puedas imaginar. Si te duelen las dos piernas, toma la que está peor.

pain-zone =
    .ask = ¿Hasta dónde, lejos de la columna, sientes dolor ahora mismo?
    .short = El lugar más lejano con dolor
    .because = Cuanto más abajo llega el dolor, menos cosas son seguras.
    .unsure = Pasa una mano desde la zona baja de la espalda hasta los dedos del pie. Para en el último lugar que duele. Elige ese lugar.
    .none-option = Sin dolor ahora
    .centre-option = Centro de la zona baja de la espalda
    .side-option = Lado de la zona baja de la espalda
    .buttock-option = Nalga, cadera o ingle
    .thigh-option = Muslo, hasta la rodilla
    .calf-option = Parte baja de la pierna
    .foot-option = Pie o dedos del pie

pain-side =
    .ask = En ese lugar, ¿qué lado te duele?
    .short = Lado del dolor
    .because = El dolor en las dos piernas necesita ayuda rápido.
    .left-option = Izquierdo
    .right-option = Derecho
    .both-option = Los dos lados
    .middle-option = En el centro

leg-pain-sharp =
    .ask = ¿El dolor de pierna es punzante, o quema o se siente como una descarga eléctrica?
    .short = Pierna: dolor punzante o eléctrico
    .because = El dolor punzante viene del nervio. Presionar el músculo no lo ayudará.
    .unsure = Un dolor sordo o una sensación de tirantez no es punzante. Un pinchazo, un ardor o un calambrazo es punzante. Si sientes las dos cosas, responde que sí.

worst-pain-24h =
    .ask = El dolor más fuerte de las últimas 24 horas

pain-rise-24h =
    .ask = Cuánto ha aumentado el dolor desde su punto más bajo de las últimas 24 horas

pain-above-baseline-48h =
    .ask = Cuánto se ha mantenido el dolor por encima de tu primer valor durante 48 horas

flares-14d =
    .ask = Brotes de dolor en los últimos 14 días

worse-checked =
    .ask = Desde que el dolor se puso así de fuerte, ¿te ha visto un médico o un fisioterapeuta?
    .short = Te han visto desde que empeoró
    .because = Si el dolor sigue fuerte, alguien debe mirarlo al menos una vez.

leg-symptom-new =
    .ask = En los últimos 3 días, ¿empezó un dolor, hormigueo o adormecimiento de la piel nuevo en la pierna?
    .short = Dolor u hormigueo nuevo de pierna
    .because = Una señal nueva en la pierna indica que el nervio está dolorido desde hace poco.
    .unsure = Piensa en los últimos 3 días. ¿Hay un punto de la pierna que se siente nuevo, o distinto? Si es así, responde que sí.

flare =
    .ask = ¿Te empezó un brote de dolor en los últimos 3 días?
    .short = Un brote de dolor
    .because = Un brote necesita descanso del masaje.
    .unsure = Un brote es cuando el dolor se pone mucho peor que de costumbre durante horas. Hace más difícil tu día normal. Si es tu caso, responde que sí.

clock-unconfirmed =
    .ask = El reloj del teléfono cambió de una forma que no se pudo comprobar

clock-right =
    .ask = ¿Son correctas la fecha y la hora de este teléfono?
    .short = La hora del teléfono es correcta
    .because = El reloj del teléfono ha dado un salto. Con él contamos tu tiempo de descanso.

stable-7-days =
    .ask = ¿El dolor de pierna ha estado igual, o mejor, durante los últimos 7 días?
    .short = Dolor de pierna estable, 7 días
    .because = Un dolor de pierna que todavía cambia no está listo para el masaje.

diagnosis-confirmed =
    .ask = ¿Te ha revisado un médico o un fisioterapeuta y te ha dicho qué causa este dolor?
    .short = Causa hallada por un profesional
    .because = El dolor de espalda tiene muchas causas. Alguien que pueda examinarte debe decir cuál tienes.

days-in-programme =
    .ask = Días desde tu primera sesión

sessions-24h =
    .ask = Sesiones en las últimas 24 horas, antes de esta

sessions-7d =
    .ask = Sesiones en los últimos 7 días, antes de esta

sessions-28d =
    .ask = Sesiones en los últimos 28 días, antes de esta

hours-since-session =
    .ask = Horas desde la última sesión, antes de esta

hours-since-pressure =
    .ask = Horas desde la última vez que presionaste, en esta sesión o antes

sitting-seconds =
    .ask = Segundos de presión en esta sesión hasta ahora

last-review =
    .ask = ¿Cuándo te dijo por última vez un médico o un fisioterapeuta que el automasaje es adecuado para ti?
    .short = Última charla con un profesional
    .because = Cuando el dolor dura, alguien debe volver a mirar de vez en cuando.
    .within-2-weeks-option = En las últimas 2 semanas
    .within-6-weeks-option = En las últimas 6 semanas
    .longer-ago-option = Hace más tiempo
    .never-option = Nunca

under-care =
    .ask = ¿Te está tratando ahora un médico o un fisioterapeuta por este dolor?
    .short = En tratamiento con un profesional
    .because = Un dolor largo o fuerte no se debe dejar solo a tus propios cuidados.

global-change =
    .ask = Desde que empezaste a usar esta aplicación, ¿cómo está tu dolor?
    .short = Cambio desde el comienzo
    .because = Si el masaje no ayuda después de dos semanas, hay que probar otra cosa.
    .very-much-better-option = Muchísimo mejor
    .much-better-option = Mucho mejor
    .a-little-better-option = Un poco mejor
    .no-change-option = Sin cambios
    .a-little-worse-option = Un poco peor
    .much-worse-option = Mucho peor
    .very-much-worse-option = Muchísimo peor

sessions-total =
    .ask = Sesiones hasta ahora

pain-drop =
    .ask = Cuánto ha disminuido el dolor desde tu primer valor

moved-down-7d =
    .ask = Cuántas veces el dolor se movió más abajo, o se hizo más fuerte allí, en los últimos 7 días

moved-down-total =
    .ask = Cuántas veces el dolor se ha movido más abajo, o se ha hecho más fuerte allí, hasta ahora

hours-since-moved-down =
    .ask = Horas desde la última vez que el dolor se movió más abajo, o se hizo más fuerte allí

moved-down-cleared =
    .ask = Desde que el dolor se movió más abajo por última vez, ¿un médico o fisioterapeuta ha dicho que puedes seguir?
    .short = Autorizado tras moverse más abajo
    .because = Un dolor que se mueve hacia abajo indica que el nervio no está a gusto.

painkiller-reliant =
    .ask = ¿Necesitas pastillas fuertes para el dolor para aguantar esto, o masaje más de una vez al día para salir adelante?
    .short = Pastillas fuertes para aguantar
    .because = El dolor es un aviso. Las pastillas fuertes pueden ocultarlo.

rescreened =
    .ask = ¿Te ha dicho un médico o un farmacéutico que el masaje está bien con eso?
    .short = Autorizado con lo nuevo
    .because = Con algunas medicinas y enfermedades el masaje no es seguro.

numb-between-legs =
    .ask = Se marcó adormecimiento entre las piernas

second-leg-new =
    .ask = Hay dolor en una pierna que no dolía cuando dolía la otra

pain-stayed-further =
    .ask = El dolor llegó más lejos, y en la siguiente revisión seguía allí

pain-moving-outwards =
    .ask = En las últimas dos semanas el dolor ha llegado a extenderse más lejos

numbness-spread =
    .ask = Se marcó adormecimiento en una parte que antes no lo tenía

hip-lift-weaker =
    .ask = ¿Te cuesta más levantar una rodilla que la otra?
    .short = Te cuesta levantar una rodilla

strength-held-back =
    .ask = ¿Fue solo el dolor lo que te impidió hacer la prueba de fuerza, incluso después de un descanso?
    .short = El dolor frena las piernas

takes-blood-thinner =
    .ask = ¿Tomas pastillas o te pones inyecciones que hacen la sangre más líquida?
    .short = Tomas un anticoagulante
    .because = La warfarina, el apixabán y la heparina son algunas de ellas. Con la sangre más líquida, la presión puede causar un moretón grande muy adentro.
    .unsure = Mira la caja o el prospecto de cada medicina que tomas. ¿Dice que hace la sangre más líquida o que evita coágulos? Si es así, responde que sí.

bleeding-disorder =
    .ask = ¿Sangras durante mucho tiempo, o te han dicho que tu sangre no coagula bien?
    .short = La sangre coagula mal
    .because = Entonces la presión puede causar un moretón grande muy adentro.

liver-scarred =
    .ask = ¿Te ha dicho un médico que tienes cicatrices en el hígado?
    .short = Hígado con cicatrices
    .because = Otra palabra para eso es cirrosis. Con el hígado enfermo, la sangre coagula peor.

two-platelet-drugs =
    .ask = ¿Tomas dos medicinas a la vez para evitar coágulos de sangre?
    .short = Dos medicinas contra coágulos
    .because = La aspirina con clopidogrel es una de esas parejas. Las dos juntas hacen la sangre mucho más líquida.

bruises-easily =
    .ask = ¿Te salen moretones con golpes pequeños, o tomas aspirina o algo parecido casi todos los días?
    .short = Moretones fáciles, o aspirina
    .because = El ibuprofeno y el naproxeno también cuentan. Entonces la pelota debe presionar menos.

varicose-veins =
    .ask = ¿Tienes venas gruesas, retorcidas o doloridas en la nalga, la cadera o la ingle?
    .short = Venas hinchadas, cadera o nalga
    .because = Una pelota puede dañar una vena hinchada.

vessel-repair =
    .ask = ¿Te han arreglado un vaso sanguíneo de la barriga o de la ingle, o tienes alguno abultado?
    .short = Stent o bulto en una arteria
    .because = Cuentan un stent, un injerto o un puente (bypass). Presionar cerca no es seguro.

prescriber-ok =
    .ask = ¿Ha dicho tu médico o tu enfermera que las pasadas suaves con la mano son seguras para ti?
    .short = Pasadas suaves autorizadas
    .because = Con la sangre más líquida o los huesos débiles, debe autorizarlo alguien que conozca tus medicinas.

skin-problem-back =
    .ask = ¿Tienes un corte, sarpullido, moretón, llaga, hinchazón, parche o tatuaje nuevo en la zona baja de la espalda?
    .short = Piel con problema, espalda baja
    .because = No se debe presionar la piel herida o dolorida.

skin-problem-buttock =
    .ask = ¿Tienes un corte, sarpullido, moretón, llaga, hinchazón, parche o tatuaje nuevo en la nalga o la cadera?
    .short = Piel con problema, nalga
    .because = No se debe presionar la piel herida o dolorida.

skin-problem-groin =
    .ask = ¿Tienes un corte, sarpullido, moretón, llaga, hinchazón, parche o tatuaje nuevo en la ingle?
    .short = Piel con problema, ingle
    .because = No se debe presionar la piel herida o dolorida.

numb-where-pressing =
    .ask = ¿Está adormecida la piel donde quieres presionar?
    .short = Adormecimiento donde presionas
    .because = Si no sientes la presión, no puedes saber cuándo es demasiada.
    .unsure = Pasa un dedo por el lugar, y luego por el mismo lugar del otro lado. Si un lado se siente menos, responde que sí.

nerve-damage =
    .ask = ¿Tienes los pies adormecidos, daño en los nervios o una lesión de la médula espinal?
    .short = Daño en los nervios
    .because = Puede que los nervios dañados no te avisen cuando la presión es demasiada.

slipped-bone =
    .ask = ¿Tienes en la columna un hueso desplazado o suelto, o una grieta?
    .short = Hueso desplazado o suelto
    .because = Doblarte hacia atrás sobre una pelota puede moverlo.

narrow-canal =
    .ask = ¿Es tu columna demasiado estrecha para los nervios (estenosis)?
    .short = Canal estrecho de la columna
    .because = Acostarte en plano o boca abajo puede empeorarlo.

spine-implant =
    .ask = ¿Tienes tornillos, barras, un disco artificial, una bomba o cables para los nervios en la espalda?
    .short = Metal o aparato en la columna
    .because = Una pelota no debe presionarlo.

implant-ok =
    .ask = ¿Ha dicho tu cirujano o tu fisioterapeuta que un masaje suave cerca de eso está bien?
    .short = Masaje autorizado con implante
    .because = Quien lo puso sabe lo que puede aguantar.

spine-arthritis =
    .ask = ¿Tienes una artritis que pone rígida la columna?
    .short = Artritis de la columna
    .because = Una columna rígida puede romperse más fácilmente.

loose-joints =
    .ask = ¿Se te doblan demasiado las articulaciones, como en Ehlers-Danlos o Marfan?
    .short = Articulaciones muy sueltas
    .because = Las articulaciones sueltas y los tejidos finos se dañan más fácilmente.

surgery-3m =
    .ask = ¿Te han operado de una cadera, o de la barriga, en los últimos 3 meses?
    .short = Operación reciente, cadera o barriga
    .because = El cuerpo tiene que sanar primero.

hip-replacement =
    .ask = ¿Tienes una cadera artificial (prótesis)?
    .short = Cadera artificial
    .because = Cruzar la pierna puede sacar de su sitio una cadera artificial.

hip-joint-trouble =
    .ask = ¿Tienes una cadera desgastada o que duele, o dolor en la ingle al cruzar la pierna?
    .short = Problema de cadera
    .because = Cruzar la pierna puede pellizcar una cadera dolorida.

knee-trouble =
    .ask = ¿Tienes una rodilla lesionada, o artificial desde hace 3 meses o menos? ¿O tan rígida que no se dobla hasta la mitad?
    .short = Rodilla lesionada, nueva o rígida
    .because = Algunas posturas cargan o tuercen la rodilla.

hand-problem =
    .ask = ¿Tienes mal un hombro, una muñeca o una mano?
    .short = Hombro o mano mal
    .because = El masaje con la mano los forzaría.

cannot-use-floor =
    .ask = ¿Te cuesta levantarte del suelo sin ayuda en 30 segundos?
    .short = No puedes levantarte del suelo
    .because = Entonces es más segura una cama, una pared o una silla.
    .unsure = No lo pruebes a solas. Si este mes no te has levantado del suelo sin ayuda, responde que sí.

hernia-or-belly-surgery =
    .ask = ¿Tienes una hernia de barriga o de ingle, un estoma (bolsa) o una malla? ¿O te han operado de la barriga en los últimos 6 meses?
    .short = Hernia u operación de barriga
    .because = La pared de la barriga puede estar débil.

belly-condition =
    .ask = ¿Tienes problemas del intestino o del útero, una piedra, un quiste o dolor por el DIU?
    .short = Intestino, útero o piedra de riñón
    .because = Presionar cerca puede doler, y su dolor puede sentirse como dolor de espalda.

kidney-condition =
    .ask = ¿Tienes una enfermedad de los riñones o un riñón trasplantado?
    .short = Riñón enfermo o trasplantado
    .because = Un riñón trasplantado está justo donde presionaría la pelota.

device-near =
    .ask = ¿Tienes una bomba, un puerto para la vena, un tubo o un marcapasos dentro del cuerpo o sobre él?
    .short = Bomba, puerto o marcapasos
    .because = Acostarte encima o presionar cerca puede moverlo.

heart-lung-unwell =
    .ask = ¿Tienes la presión de la sangre demasiado alta, o el corazón o los pulmones peor que de costumbre?
    .short = Presión, corazón o pulmones mal
    .because = Tu corazón y tus pulmones van primero.
    .unsure = Si te falta el aire más que de costumbre, responde que sí. Si un médico te dijo que tu presión está fuera de control, responde que sí.

cannot-stop =
    .ask = ¿Te cuesta parar de inmediato, o recordar cuándo hay que parar?
    .short = Te cuesta parar rápido
    .because = Tienes que poder parar de inmediato si duele.

faints =
    .ask = ¿Tienes convulsiones, desmayos o mareos fuertes?
    .short = Convulsiones, desmayos o mareos
    .because = Bajar al suelo y levantarte puede provocarlos.

cannot-lie-flat =
    .ask = ¿Te es imposible acostarte en plano, por ejemplo por la respiración, el corazón, el reflujo o el peso?
    .short = Imposible acostarte en plano
    .because = Entonces lo adecuado es estar de pie o en una silla.

large-body =
    .ask = ¿Es tu IMC (índice de masa corporal) de 40 o más? ¿O te cuesta aguantar tu peso para no cargarlo sobre una pelota?
    .short = IMC de 40 o más, o debilidad
    .because = Sobre una pelota, todo tu peso puede presionar un solo punto.
    .unsure = Acuéstate en una cama con las rodillas dobladas. ¿Puedes levantar un poco las caderas y mantenerlas así diez segundos? Si no, responde que sí.

widespread-pain =
    .ask = ¿Tienes dolor en todo el cuerpo?
    .short = Dolor en todo el cuerpo
    .because = Un nombre para eso es fibromialgia. Entonces es mejor menos presión y menos tiempo.

calming-medicine =
    .ask = ¿Tomas casi todos los días pastillas para dolor fuerte, para dolor de nervios o para dormir?
    .short = Pastillas fuertes o calmantes
    .because = Pueden ocultar señales de alarma.
    .unsure = Mira las cajas. La codeína, la morfina, el tramadol y el diazepam cuentan. También las medicinas que terminan en -gabalina o -pentina. Si hay una de ellas, responde que sí.

alone =
    .ask = ¿Estás a solas, sin nadie que pueda oírte si llamas?
    .short = A solas, nadie te oye
    .because = Con convulsiones o desmayos, debe haber alguien cerca.

drowsy-or-drunk =
    .ask = ¿Tienes sueño o los sentidos adormecidos ahora mismo, por alcohol, drogas o pastillas?
    .short = Sueño o sentidos adormecidos ahora
    .because = Necesitas sentir con claridad lo que haces.

clean-sessions =
    .ask = Sesiones seguidas que no dejaron problemas

clean-glute-ball =
    .ask = Sesiones con la pelota debajo de la nalga que no dejaron problemas

clean-paraspinal-hand =
    .ask = Sesiones con la mano al lado de la columna que no dejaron problemas

days-since-last-use =
    .ask = Días desde la última sesión

hours-since-stop =
    .ask = Horas desde la última vez que una sesión se paró antes de tiempo

t5-clinician-ok =
    .ask = ¿Ha dicho un médico o un fisioterapeuta que puedes usar una pelota en la parte delantera de la cadera?
    .short = Pelota en la cadera autorizada
    .because = Ahí hay muchos órganos blandos. Es mejor que alguien te haya revisado antes.

bmi-35 =
    .ask = ¿Es tu IMC (índice de masa corporal) de 35 o más?
    .short = IMC de 35 o más
    .because = Boca abajo, tu peso presionaría fuerte sobre la pelota.
    .unsure = Una farmacia o una enfermera puede calcularlo con tu estatura y tu peso.

bladder-emptied =
    .ask = ¿Acabas de orinar?
    .short = La vejiga está vacía
    .because = Una vejiga llena queda cerca de la pelota.

meal-2h-ago =
    .ask = ¿Hace 2 horas o más de tu última comida?
    .short = 2 horas sin comer
    .because = Presionar cerca de una barriga llena duele.

hip-flexor-trouble =
    .ask = ¿Te ha dolido o latido la barriga o la ingle por una pelota en la parte delantera de la cadera?
    .short = Pelota en la cadera: dio problemas
    .because = Entonces no es para ti.

prescribed-prone-lying =
    .ask = Un profesional sanitario te ha indicado acostarte boca abajo

trouble-in-prone-lying =
    .ask = Veces que notaste algo al acostarte boca abajo, o después, desde que un profesional sanitario dio su último visto bueno

prescribed-on-elbows =
    .ask = Un profesional sanitario te ha indicado apoyarte en los codos

trouble-in-on-elbows =
    .ask = Veces que notaste algo al apoyarte en los codos, o después, desde que un profesional sanitario dio su último visto bueno

prescribed-press-ups =
    .ask = Un profesional sanitario te ha indicado levantar el pecho con los brazos

trouble-in-press-ups =
    .ask = Veces que notaste algo al levantar el pecho con los brazos, o después, desde que un profesional sanitario dio su último visto bueno

prescribed-curl-up =
    .ask = Un profesional sanitario te ha indicado levantar un poco la cabeza y los hombros

trouble-in-curl-up =
    .ask = Veces que notaste algo al levantar un poco la cabeza y los hombros, o después, desde que un profesional sanitario dio su último visto bueno

prescribed-side-bridge =
    .ask = Un profesional sanitario te ha indicado el puente lateral

trouble-in-side-bridge =
    .ask = Veces que notaste algo en el puente lateral, o después, desde que un profesional sanitario dio su último visto bueno

prescribed-bird-dog =
    .ask = Un profesional sanitario te ha indicado estirar brazo y pierna a gatas

trouble-in-bird-dog =
    .ask = Veces que notaste algo al estirar brazo y pierna a gatas, o después, desde que un profesional sanitario dio su último visto bueno

prescribed-graded-walking =
    .ask = Un profesional sanitario te ha indicado caminar

trouble-in-graded-walking =
    .ask = Veces que notaste algo al caminar, o después, desde que un profesional sanitario dio su último visto bueno

felt-down-leg =
    .ask = ¿Se movió el dolor o el hormigueo más abajo por la pierna?
    .short = Más abajo por la pierna

felt-sharp =
    .ask = ¿Fue punzante, quemaba o era como una descarga eléctrica?
    .short = Punzante o eléctrico

felt-numb =
    .ask = ¿Se adormeció alguna parte?
    .short = Algo se adormeció

felt-weak =
    .ask = ¿Se puso débil o pesada una pierna, o un pie?
    .short = Pierna o pie débil

felt-numb-saddle =
    .ask = ¿Se adormeció entre las piernas, o alrededor del ano?
    .short = Adormecimiento entre las piernas

felt-bladder-bowel =
    .ask = ¿Se te escapó orina o heces, o no puedes sentirlas o aguantarlas?
    .short = Cambió la orina o las heces

felt-both-legs =
    .ask = ¿Sentiste dolor, hormigueo o adormecimiento en las dos piernas?
    .short = Las dos piernas a la vez

felt-dizzy =
    .ask = ¿Sentiste mareo, náuseas o que te desmayabas?
    .short = Mareo, desmayo o náuseas

dizzy-before =
    .ask = ¿Te sentiste así alguna vez antes?
    .short = Mareo una vez antes

dizzy-lasting =
    .ask = ¿Ha durado diez minutos o más?
    .short = Mareo de diez minutos

minutes-dizzy =
    .ask = ¿Durante cuántos minutos sentiste mareo o náuseas?
    .short = Minutos de mareo

felt-chest-pain =
    .ask = ¿Te dolió el pecho, te faltó el aire o te desmayaste?
    .short = Dolor de pecho o desmayo

felt-tummy-pain =
    .ask = ¿Te dolió la barriga?
    .short = Dolor de barriga

felt-pulse =
    .ask = ¿Sentiste una pulsación o un latido debajo de la pelota?
    .short = Una pulsación o un latido

felt-groin-pain =
    .ask = ¿Te dolió la ingle, o sentiste hormigueo en la ingle o el muslo?
    .short = Dolor u hormigueo en la ingle

belly-severe =
    .ask = ¿Es muy fuerte, o sigue después de diez minutos?
    .short = Barriga: dolor fuerte, o que dura

felt-cramp =
    .ask = ¿Te dio un calambre en un músculo, o se te bloqueó la espalda?
    .short = Calambre, o espalda bloqueada

locked-lasting =
    .ask = ¿Lleva bloqueada media hora o más?
    .short = Bloqueada desde hace media hora

cannot-stand =
    .ask = ¿Te es imposible ponerte de pie?
    .short = Imposible ponerte de pie

felt-other =
    .ask = ¿Sentiste mal alguna otra cosa?
    .short = Otra cosa se sintió mal

worse-after-5-min =
    .ask = Cinco minutos después, ¿el dolor sigue peor que al comienzo?
    .short = Sigue peor tras 5 minutos

worse-next-morning =
    .ask = A la mañana siguiente, ¿el dolor sigue peor, o sigue más abajo?
    .short = Peor a la mañana siguiente

bruise =
    .ask = ¿Hay un moretón nuevo donde presionaste?
    .short = Un moretón nuevo

bruise-spreading =
    .ask = ¿El moretón es grande, está hinchado o sigue creciendo?
    .short = Moretón grande o que crece

pressure-felt =
    .ask = ¿Con cuánta fuerza presiona, de 0 a 10?
    .short = Con cuánta fuerza presiona

soreness =
    .ask = ¿Cuánto te duele el lugar que presionaste, de 0 a 10?
    .short = Dolor donde presionaste

cauda-equina-list =
    .ask = Desde que empezó este dolor, ¿has tenido alguna de estas cosas?
    .none = No, ninguna de estas

emergency-signs-list =
    .ask = ¿Tienes ahora alguna de estas cosas?
    .none = No, ninguna de estas

injury-list =
    .ask = ¿Cómo empezó este dolor? ¿Es verdad alguna de estas cosas?
    .none = No, ninguna de estas

weakness-list =
    .ask = ¿Está una pierna o un pie débil, o cada vez más adormecido? ¿Es verdad alguna de estas cosas?
    .none = No, ninguna de estas

health-history-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

general-signs-list =
    .ask = ¿Tienes alguna de estas cosas?
    .none = No, ninguna de estas

bones-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

vessels-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

other-signs-list =
    .ask = ¿Tienes alguna de estas cosas?
    .none = No, ninguna de estas

long-pain-list =
    .ask = Sobre tu dolor de espalda. ¿Es verdad alguna de estas cosas?
    .none = No, ninguna de estas

arthritis-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

care-list =
    .ask = ¿Ha hecho un médico o un fisioterapeuta alguna de estas cosas?
    .none = No, ninguna de estas

today-list =
    .ask = En los últimos 3 días, o desde tu última respuesta: ¿es verdad alguna de estas cosas?
    .none = No, ninguna de estas

blood-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

skin-list =
    .ask = Mira la piel donde presionas. ¿Hay un corte, sarpullido, moretón, llaga, hinchazón, parche o tatuaje nuevo? ¿O está adormecida?
    .none = No, mi piel está bien

spine-list =
    .ask = ¿Ha dicho un médico que tienes alguna de estas cosas?
    .none = No, ninguna de estas

joints-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

belly-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

body-list =
    .ask = ¿Es verdad alguna de estas cosas en tu caso?
    .none = No, ninguna de estas

soon-after-list =
    .ask = Desde la sesión, ¿hay algo de esto nuevo o peor?
    .none = No, nada de esto

next-day-list =
    .ask = Desde la sesión, ¿hay algo de esto nuevo o peor?
    .none = No, nada de esto

low-back-mid =
    .title = Centro de la zona baja de la espalda

low-back-left =
    .title = Zona baja de la espalda, lado izquierdo

low-back-right =
    .title = Zona baja de la espalda, lado derecho

buttock-left =
    .title = Nalga izquierda

buttock-right =
    .title = Nalga derecha

saddle =
    .title = Entre las piernas, por detrás

thigh-back-left =
    .title = Muslo izquierdo, por detrás

thigh-back-right =
    .title = Muslo derecho, por detrás

calf-left =
    .title = Pantorrilla izquierda

calf-right =
    .title = Pantorrilla derecha

heel-left =
    .title = Talón y planta del pie izquierdo

heel-right =
    .title = Talón y planta del pie derecho

groin-left =
    .title = Ingle izquierda

groin-right =
    .title = Ingle derecha

hip-left =
    .title = Cadera izquierda, por fuera

hip-right =
    .title = Cadera derecha, por fuera

saddle-front =
    .title = Entre las piernas, por delante

thigh-front-left =
    .title = Muslo izquierdo, por delante

thigh-front-right =
    .title = Muslo derecho, por delante

shin-left =
    .title = Espinilla izquierda

shin-right =
    .title = Espinilla derecha

foot-left =
    .title = Pie izquierdo, por arriba

foot-right =
    .title = Pie derecho, por arriba

roland-morris =
    .title = Tu espalda en la vida diaria
    .ask = ¿Cuáles de estas frases son ciertas para ti hoy? Toca las que tengas claras, y deja las demás.

activities =
    .title = Lo que quieres volver a hacer
    .ask = Nombra hasta tres cosas que te cuestan por la espalda o la pierna, y que quieres volver a hacer.
    .rates = ¿Qué tan bien puedes hacer esto ahora?
    .least = No puedo hacerlo
    .most = Tan bien como antes

strength =
    .title = La fuerza de tus piernas
    .says = Quédate al lado de una pared o de una silla pesada a la que puedas agarrarte. Deja lo que no te parezca seguro.
    .heel-walk-title = Camina sobre los talones
    .heel-walk-says = Da diez pasos sobre los talones, con la punta de los dos pies levantada del suelo.
    .heel-walk-ask = ¿Un pie se cae, golpea el suelo o se cansa?
    .big-toe-title = Levanta los dedos gordos de los pies
    .big-toe-says = Siéntate. Aprieta con un dedo de la mano sobre un dedo gordo del pie, y levanta ese dedo gordo diez veces. Luego haz lo mismo con el otro.
    .big-toe-ask = ¿Está un dedo gordo claramente más débil, o no se levanta?
    .calf-raise-title = Ponte de puntillas con un pie
    .calf-raise-says = Sujétate a la silla. Quédate de pie sobre una pierna y ponte de puntillas cinco veces. Luego haz lo mismo con la otra.
    .calf-raise-ask = ¿Una pierna no puede hacerlo, o lo hace menos de la mitad de bien que la otra?
    .toe-walk-title = Camina de puntillas
    .toe-walk-says = Da diez pasos de puntillas, con los dos talones levantados del suelo.
    .toe-walk-ask = ¿Se baja un talón?
    .stand-up-title = Levántate sin usar las manos
    .stand-up-says = Siéntate en una silla firme. Levántate sin usar las manos y vuelve a sentarte despacio.
    .stand-up-ask = ¿Te falla una pierna, o está demasiado débil?
    .knee-lift-title = Levanta una rodilla
    .knee-lift-says = Siéntate con la espalda recta. Levanta una rodilla y mantenla arriba mientras la mano la empuja hacia abajo. Luego haz lo mismo con la otra.
    .knee-lift-ask = ¿Está un lado claramente más débil?

between-legs =
    .title = La sensibilidad entre las piernas
    .says = Ve a un lugar privado, con papel higiénico limpio. Esto lleva un minuto.
    .touch-title = Toca los dos lados
    .touch-says = Toca con el papel la cara interna de los dos muslos, las dos nalgas, los genitales y el ano. Luego tócate el antebrazo.
    .touch-ask = ¿Algún punto se siente menos que en el otro lado, o menos que en el brazo?
    .wipe-title = Límpiate
    .wipe-says = Límpiate con el papel, con suavidad.
    .wipe-ask = ¿Se siente raro, o distinto que antes?
    .pee-title = Piensa en la última vez que orinaste
    .pee-says = Piensa en la última vez que fuiste a orinar.
    .pee-ask = ¿Te costó más que antes de este dolor sentir que tenías ganas, o empezar o parar?

evening =
    .title = Cómo está esta noche

next-morning =
    .title = Cómo está a la mañana siguiente
