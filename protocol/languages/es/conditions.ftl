### What closes or limits techniques for some people. In Spanish.
### Translation awaiting clinical review.

weak-immunity-care =
    .tell = Ten más cuidado, porque puede que tu cuerpo no se defienda bien de los gérmenes.
    .unsure = Pregunta a un médico o farmacéutico. ¿Tu enfermedad o tus pastillas podrían debilitarte frente a los gérmenes?
    .advice-1 = Tómate antes la temperatura. No te des masajes si te sientes mal o tienes heridas en la piel.
    .advice-2 = Tómate antes la temperatura. No te des masajes si te sientes mal o tienes heridas en la piel.
    .advice-3 = Tómate antes la temperatura. No te des masajes si te sientes mal o tienes heridas en la piel.
    .advice-4 = Tómate antes la temperatura. No te des masajes si te sientes mal o tienes heridas en la piel.
    .advice-5 = Tómate antes la temperatura. No te des masajes si te sientes mal o tienes heridas en la piel.

spine-procedure =
    .tell = Nada de masajes durante 3 meses después de una inyección en la columna, una operación o un suero por vena.
    .unsure = Pregunta a tu médico qué te hicieron y cuándo vuelve a ser seguro el masaje.

cancer-not-agreed =
    .tell = Nada de masajes hasta que tu médico o tu equipo de cáncer haya dado su visto bueno.
    .why = Un tumor, o un lugar que ha recibido radioterapia, no se debe presionar.
    .unsure = Pregunta a tu médico si has tenido cáncer, y si el masaje es seguro para ti.

clot-risk-block =
    .tell = Nada de masajes mientras tu riesgo de coágulos de sangre sea alto.
    .unsure = Pregunta a un médico o farmacéutico si tienes riesgo de coágulos de sangre.

pain-very-strong =
    .tell = Hoy tu dolor es demasiado fuerte para el masaje. Descansa en una postura que lo alivie, y camina un poco.
    .why = Un dolor fuerte oculta las señales de alarma que hacen seguro el masaje.

pain-off-centre =
    .tell = Ve con suavidad, porque tu dolor no está solo en el centro de la espalda.
    .why = Un dolor que se extiende al lado o a la nalga puede venir de un nervio dolorido.

leg-symptoms =
    .tell = Tu pierna está afectada, así que presiona menos y mantén menos tiempo.
    .why = Un nervio dolorido no aguanta mucha presión cerca.

pain-in-thigh =
    .tell = Con dolor en el muslo, solo siguen abiertas las técnicas más suaves.
    .why = Estas técnicas estiran el nervio dolorido o presionan cerca de él.

no-ball-with-strong-leg-pain =
    .tell = Hoy no uses pelota: el dolor llega más abajo de la rodilla, es punzante, o es de 4 o más.
    .why = Este tipo de dolor viene del nervio. Una pelota podría irritarlo más.

no-hands-with-strong-leg-pain =
    .tell = Hoy nada de masajes con la mano. Antes, un médico o fisioterapeuta debe encontrar la causa. Y el dolor de pierna debe llevar 7 días estable.
    .why = Hasta que la causa esté clara y la pierna se haya calmado, es más seguro no presionar nada.

no-diagnosis =
    .tell = Solo están abiertas las dos formas más suaves, hasta que un médico o fisioterapeuta haya encontrado la causa.
    .why = Sin un diagnóstico, la causa de tu dolor puede ser algo en lo que el masaje no ayuda.

thin-blood-no-ball =
    .tell = No uses pelota, porque puede que tu sangre no coagule bien. Solo pasadas muy suaves con la mano.
    .why = La presión puede iniciar un sangrado en lo hondo del músculo, y puede que no lo veas.
    .unsure = Pregunta a un farmacéutico o médico si tu sangre coagula como debe.
    .advice-1 = Solo pasa la mano con suavidad por la piel. Al día siguiente, mira si hay moretones.

bruises-easily-care =
    .tell = Presiona con suavidad, porque puede que te salgan moretones con facilidad.
    .why = La aspirina y las pastillas antiinflamatorias hacen más probables los moretones.
    .advice-1 = Al día siguiente, mira si hay moretones. Si encuentras uno, deja ese punto en paz durante 7 días.
    .advice-2 = Al día siguiente, mira si hay moretones. Si encuentras uno, deja ese punto en paz durante 7 días.
    .advice-3 = Al día siguiente, mira si hay moretones. Si encuentras uno, deja ese punto en paz durante 7 días.

veins-no-ball =
    .tell = No uses pelota sobre venas hinchadas.
    .why = Presionar una vena hinchada puede dañarla o soltar un coágulo.

great-arteries =
    .tell = No uses pelota por detrás ni por delante del vientre, porque una arteria principal necesita cuidado.
    .why = Una arteria hinchada o reparada no se debe presionar.
    .unsure = Pregunta a un médico si tienes una arteria principal hinchada o reparada.
    .advice-1 = Haz esto solo si el médico que controla tus arterias ha dado su visto bueno.
    .advice-2 = Haz esto solo si el médico que controla tus arterias ha dado su visto bueno.
    .advice-3 = Haz esto solo si el médico que controla tus arterias ha dado su visto bueno.

aneurysm-not-scanned =
    .tell = No uses pelota en la parte delantera de la cadera. Antes deben hacerte una prueba de imagen de la arteria principal.
    .why = A tu edad, esta arteria puede estar hinchada sin que se sienta.

thin-bones-care =
    .tell = Usa solo una pelota blanda, lejos de la columna, porque tus huesos pueden estar delgados.
    .why = Los huesos delgados pueden romperse con la presión.
    .unsure = Pregunta a un médico si tienes los huesos delgados.
    .advice-1 = Usa una pelota blanda sobre una colchoneta o una cama. No dobles ni gires la espalda.
    .advice-2 = Usa una pelota blanda sobre una colchoneta o una cama. No dobles ni gires la espalda.
    .advice-3 = No dobles ni gires la espalda.

fragile-bones-no-ball =
    .tell = No uses pelota, porque tus huesos pueden romperse con facilidad. Solo pasadas suaves con la mano.
    .why = Una pelota puede cargar demasiado un hueso débil.
    .unsure = Pregunta a un médico si tus huesos se rompen con facilidad.
    .advice-1 = Pasa la mano solo por el músculo. No toques las costillas ni la columna.

broken-spine-bone =
    .tell = Nada de masajes durante 6 meses después de romperte un hueso de la columna.
    .why = El hueso debe curarse primero.
    .unsure = Pregunta a un médico si te has roto un hueso de la columna.

hands-need-agreement =
    .tell = Antes, pregunta a tu médico o enfermera si las pasadas suaves con la mano son seguras para ti.
    .why = Con la sangre más líquida o huesos débiles, hasta un masaje suave necesita a alguien que conozca tus medicinas.

skin-of-back =
    .tell = Deja en paz la zona baja de la espalda hasta que la piel se haya curado.
    .why = Presionar la piel dañada puede abrirla, extender gérmenes o agrandar un moretón.

skin-of-buttock =
    .tell = Deja en paz la nalga hasta que la piel se haya curado.
    .why = Presionar la piel dañada puede abrirla, extender gérmenes o agrandar un moretón.

skin-of-groin =
    .tell = Deja en paz la parte delantera de la cadera hasta que la piel se haya curado.
    .why = Presionar la piel dañada puede abrirla, extender gérmenes o agrandar un moretón.

numb-place =
    .tell = Nada de masajes mientras la piel de ahí esté adormecida. Si el adormecimiento es nuevo, busca ayuda hoy. Si es entre las piernas, ve ahora a un servicio de urgencias.
    .why = La piel adormecida no puede avisarte. No sentirías cuándo es demasiado.

nerve-damage-no-ball =
    .tell = No uses pelota, porque puede que no sientas con cuánta fuerza presiona.
    .why = La dosis se ajusta por lo que sientes. Con nervios dañados, eso no es seguro.
    .unsure = Pregunta a un médico si tienes dañados los nervios de las piernas o los pies.
    .advice-1 = Mira la piel mientras lo haces. Para si se pone roja o dolorida.

weak-spine-care =
    .tell = No uses pelota en la espalda ni boca abajo, por tu columna o tus articulaciones.
    .why = Doblarse sobre una pelota puede forzar una columna suelta o rígida.
    .unsure = Pregunta a un médico o fisioterapeuta si tienes un hueso suelto en la columna, o la columna rígida.
    .advice-1 = Mantén la zona baja de la espalda en su curva normal. No la arquees sobre la pelota.
    .advice-2 = Mantén la zona baja de la espalda en su curva normal. No la arquees sobre la pelota.
    .advice-3 = Mantén la zona baja de la espalda en su curva normal. No la arquees sobre la pelota.

narrow-canal-care =
    .tell = No te acuestes boca abajo, y ve con suavidad, porque tu columna es estrecha.
    .why = Acostarse en horizontal o boca abajo puede apretar los nervios.
    .unsure = Pregunta a un médico o fisioterapeuta si tu columna es demasiado estrecha para los nervios.
    .advice-1 = Mantén las rodillas dobladas. Para si sientes las piernas pesadas o con hormigueo.
    .advice-2 = Mantén las rodillas dobladas. Para si sientes las piernas pesadas o con hormigueo.
    .advice-3 = Mantén las rodillas dobladas. Para si sientes las piernas pesadas o con hormigueo.

spine-implant-care =
    .tell = No uses pelota cerca del dispositivo que llevas en la espalda.
    .why = Presionar sobre tornillos, cables o una bomba puede moverlos.
    .unsure = Pregunta a tu médico qué te pusieron en la espalda.
    .advice-1 = Mantente bien lejos de la cicatriz y del dispositivo.
    .advice-2 = Mantente bien lejos de la cicatriz y del dispositivo.
    .advice-3 = Mantente bien lejos de la cicatriz y del dispositivo.

spine-implant-agreement =
    .tell = Antes, pregunta a tu cirujano o fisioterapeuta si puedes darte un masaje suave con el dispositivo en la espalda.
    .why = Ellos saben lo que puede aguantar.

recent-surgery =
    .tell = Nada de masajes durante 3 meses después de una operación de cadera o de barriga.
    .why = Los tejidos deben curarse, y los coágulos de sangre son más probables después de una operación.
    .unsure = Pregunta a tu médico qué te hicieron y cuándo vuelve a ser seguro el masaje.

new-hip =
    .tell = No cruces la pierna si tienes una articulación de cadera nueva.
    .why = Cruzar la pierna puede sacar de su sitio una cadera nueva, incluso años después.
    .unsure = Pregunta a tu médico si te han cambiado la articulación de la cadera.
    .advice-1 = Sigue lo que te dijo tu cirujano sobre tu cadera.
    .advice-2 = Sigue lo que te dijo tu cirujano sobre tu cadera.

sore-hip =
    .tell = No cruces la pierna mientras te duela la cadera.
    .why = Cruzar la pierna puede pellizcar la articulación. Ese dolor no viene del músculo.
    .advice-1 = Para si lo sientes en la ingle.
    .advice-2 = Para si lo sientes en la ingle.

sore-knee =
    .tell = No cruces la pierna mientras la rodilla te duela o sea nueva.
    .why = Cruzar la pierna tuerce la rodilla.
    .advice-1 = Mantén estirada la rodilla dolorida, o apóyala en una almohada.
    .advice-2 = Mantén estirada la rodilla dolorida, o apóyala en una almohada.

sore-hands =
    .tell = Nada de masajes con la mano mientras te duela un hombro, una muñeca o una mano.
    .why = Llevar la mano detrás de la espalda forzaría esa parte.

no-floor =
    .tell = Usa una cama, una pared o una silla, porque el suelo es difícil para ti.
    .why = Las caídas ocurren al bajar al suelo y al volver a levantarse.

belly-no-ball =
    .tell = No uses pelota en la parte delantera de la cadera, por tu vientre, un riñón o un dispositivo.
    .why = Ahí están el intestino, la vejiga, los riñones y vasos sanguíneos grandes. No se deben presionar.
    .unsure = Pregunta a un médico por tu vientre, tus riñones o el dispositivo.
    .advice-1 = Quédate por debajo de la última costilla, y no toques cicatrices, tubos ni dispositivos.
    .advice-2 = Quédate por debajo de la última costilla, y no toques cicatrices, tubos ni dispositivos.

cannot-stop-fast =
    .tell = El automasaje no es seguro para ti por tu cuenta. Pregunta a un fisioterapeuta qué puedes hacer en su lugar.
    .why = Todo aquí depende de parar de inmediato cuando aparece una señal de alarma.

faints-care =
    .tell = No hagas esto a solas, porque puede que te desmayes o te marees.
    .why = Una caída o una convulsión en el suelo necesita a alguien que pueda ayudar.
    .advice-1 = Ten a alguien cerca. Levántate despacio, poniéndote primero de lado.
    .advice-2 = Ten a alguien cerca. Levántate despacio, poniéndote primero de lado.
    .advice-3 = Ten a alguien cerca. Levántate despacio, poniéndote primero de lado.

faints-and-alone =
    .tell = Espera hasta que haya alguien cerca que pueda oírte.
    .why = Con convulsiones o desmayos, acostarse a solas sobre una pelota no es seguro.

upright-only =
    .tell = Usa la pared o una silla, porque acostarte en horizontal no te sienta bien.
    .why = Acostarse en horizontal puede hacer difícil respirar, o hacer subir el ácido.

weight-off-the-ball =
    .tell = Usa la pared, donde puedes elegir con cuánta fuerza presiona la pelota.
    .why = En el suelo, puede caer demasiado peso sobre un solo punto.

widespread-pain-care =
    .tell = Presiona con suavidad y la mitad del tiempo, porque tienes dolor en muchos lugares.
    .why = Cuando todo el cuerpo está dolorido, menos presión funciona mejor.

calming-medicine-care =
    .tell = Solo las técnicas más suaves, porque tus pastillas pueden ocultar señales de alarma.
    .why = Puede que no sientas cuándo es demasiado.
    .unsure = Pregunta a un farmacéutico si tus pastillas quitan el dolor o dan sueño.
    .advice-1 = Date masajes solo cuando no tengas nada de sueño. Presiona menos de lo que te parezca bien.
    .advice-2 = Date masajes solo cuando no tengas nada de sueño. Presiona menos de lo que te parezca bien.
    .advice-3 = Date masajes solo cuando no tengas nada de sueño. Presiona menos de lo que te parezca bien.

drowsy-now =
    .tell = Ahora no. Espera a no tener nada de sueño, y a que se pase el efecto del alcohol o las drogas.
    .why = Puede que no sientas las señales para parar.

from-seventy =
    .tell = Presiona con suavidad, y ten cuidado al bajar y al levantarte.
    .why = Con la edad, los huesos y la piel se hacen más delgados, y una caída hace más daño.
    .advice-1 = Ten un teléfono al alcance de la mano. Levántate despacio, poniéndote primero de lado.
    .advice-2 = Ten un teléfono al alcance de la mano. Levántate despacio, poniéndote primero de lado.
    .advice-3 = Ten un teléfono al alcance de la mano. Levántate despacio, poniéndote primero de lado.

paraspinal-ball-later =
    .opens = Una pelota junto a la columna, después de la mano
    .tell = Esta se abre después de una sesión con la mano junto a la columna que no haya dejado problemas.
    .why = Junto a la columna, una mano es más segura que una pelota. Por eso la mano va primero.

figure-four-later =
    .opens = La postura del cuatro con la pelota
    .tell = Esta se abre después de una sesión con la pelota bajo la nalga que no haya dejado problemas.
    .why = Empieza con la postura más sencilla.

starting-dose =
    .opens = Más que el comienzo suave
    .tell = Empieza con poco: un punto, medio minuto, una pelota blanda.
    .why = Primero, tu cuerpo debe mostrar cómo lo toma.

second-spot-later =
    .opens = Un segundo punto
    .tell = Un segundo punto se abre después de 6 sesiones sin problemas.
    .why = Una cosa cada vez, para que puedas saber qué le gusta a tu cuerpo.

second-round-later =
    .opens = Una segunda ronda
    .tell = Una segunda ronda se abre después de 9 sesiones sin problemas.
    .why = Una cosa cada vez, para que puedas saber qué le gusta a tu cuerpo.

firm-ball-later =
    .opens = Una pelota firme en lugar de la de tenis
    .tell = Una pelota firme se abre después de 12 sesiones sin problemas, y solo si la quieres.
    .why = Una pelota más dura no funciona mejor.

hip-flexor-first-three =
    .opens = Boca abajo: la pelota en la parte delantera de la cadera
    .tell = Esta sigue cerrada durante las tres primeras sesiones.
    .why = Empieza con los músculos más seguros.

hip-flexor-locked =
    .opens = Boca abajo: la pelota en la parte delantera de la cadera
    .tell = Esta está bloqueada. Se abre cuando un médico o fisioterapeuta da su visto bueno. O después de seis sesiones buenas, si nada lo desaconseja.
    .why = Debajo de este punto están el intestino, la vejiga, nervios y vasos sanguíneos grandes.

hip-flexor-not-now =
    .tell = Primero orina, y espera a que hayan pasado 2 horas desde tu última comida.
    .why = No se debe presionar una vejiga o un vientre llenos.

hip-flexor-gave-trouble =
    .tell = Esta queda cerrada para ti, porque ya ha causado problemas.
    .why = El dolor o el latido ahí venía de algo que no era el músculo.

prone-lying-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

on-elbows-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

press-ups-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

curl-up-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

side-bridge-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

bird-dog-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

graded-walking-not-prescribed =
    .tell = Esta es solo para personas a las que se la ha indicado un médico o fisioterapeuta.

prone-lying-gave-trouble =
    .tell = Notaste algo con esta. Antes de seguir, pregunta a la persona que te la indicó.
    .why = El dolor que se aleja de la columna indica que, por ahora, esta dirección no es para ti.

on-elbows-gave-trouble =
    .tell = Notaste algo con esta, o con el paso anterior. Antes de seguir, pregunta a la persona que te la indicó.
    .why = El dolor que se aleja de la columna indica que, por ahora, esta dirección no es para ti.

press-ups-gave-trouble =
    .tell = Notaste algo con esta, o con el paso anterior. Antes de seguir, pregunta a la persona que te la indicó.
    .why = El dolor que se aleja de la columna indica que, por ahora, esta dirección no es para ti.

curl-up-gave-trouble =
    .tell = Notaste algo con esta. Antes de seguir, pregunta a la persona que te la indicó.
    .why = Lo que ha causado problemas una vez se debe revisar antes de volver a hacerlo.

side-bridge-gave-trouble =
    .tell = Notaste algo con esta. Antes de seguir, pregunta a la persona que te la indicó.
    .why = Lo que ha causado problemas una vez se debe revisar antes de volver a hacerlo.

bird-dog-gave-trouble =
    .tell = Notaste algo con esta. Antes de seguir, pregunta a la persona que te la indicó.
    .why = Lo que ha causado problemas una vez se debe revisar antes de volver a hacerlo.

graded-walking-gave-trouble =
    .tell = Notaste algo con esta. Antes de seguir, pregunta a la persona que te la indicó.
    .why = Lo que ha causado problemas una vez se debe revisar antes de volver a hacerlo.

no-exercise-with-strong-leg-pain =
    .tell = Hoy no hagas los ejercicios. Antes, un médico o fisioterapeuta debe encontrar la causa. Y el dolor de pierna debe llevar 7 días estable.
    .why = Hasta que la causa esté clara y la pierna se haya calmado, es más seguro esperar.

no-bending-backward =
    .tell = No te dobles hacia atrás, por un hueso desplazado o un canal estrecho en la columna.
    .why = Eso puede apretar los nervios en una columna suelta o estrecha.

no-load-on-a-weak-spine =
    .tell = Solo caminar, por tus huesos o por el dispositivo que llevas en la espalda.
    .why = Doblar y cargar la espalda puede romper un hueso delgado, o mover un dispositivo.
