### Background for patients, in Spanish.
### Translation awaiting clinical review.

signs-to-watch-for =
    .title = Señales que debes vigilar, en todo momento
    .text-1 = La mayoría de las personas nunca tiene estas señales. Pueden empezar más tarde, así que conócelas.
    .text-2 = Ve de inmediato a un servicio de urgencias si tienes alguna de ellas.
    .text-3 = Adormecimiento, hormigueo o una sensación rara entre las piernas o en las dos nalgas, o al limpiarte.
    .text-4 = Dificultad para empezar a orinar, para cortar la orina o para sentirla, o escapes.
    .text-5 = Falta de control de las heces o de los gases.
    .text-6 = Menos sensibilidad en las relaciones sexuales.
    .text-7 = Dolor, hormigueo o adormecimiento en las dos piernas, o las dos piernas débiles.
    .text-8 = No esperes a ver si se pasa. No pasa nada si vas y te dicen que todo está bien.

while-you-wait =
    .title = Qué puedes hacer mientras esperas
    .text-1 = Sigue moviéndote a pasos pequeños. Caminar poco rato es mejor que un reposo largo.
    .text-2 = Acuéstate boca arriba con las rodillas dobladas, o con las pantorrillas sobre una silla.
    .text-3 = O acuéstate boca abajo con una almohada bajo la barriga, si eso te alivia.
    .text-4 = Cambia de posición a menudo. No te quedes en la cama todo el día.
    .text-5 = El calor o el frío pueden ayudar, lo que prefieras. Envuélvelo en un paño.
    .text-6 = Primero comprueba que la piel siente el calor y el frío. Si está adormecida, no uses ninguno.
    .text-7 = Un farmacéutico puede decirte qué remedio para el dolor te conviene.
    .text-8 = Busca ayuda de inmediato si sientes adormecimiento entre las piernas, o si cambia tu forma de orinar o defecar.

after-a-session =
    .title = Después de una sesión
    .text-1 = Camina dos minutos y luego sigue con tu día.
    .text-2 = Es normal una molestia leve donde hiciste presión. La nota más o menos 1 de cada 10 personas.
    .text-3 = Empieza en las primeras 12 horas y desaparece después de un día y medio.
    .text-4 = Te preguntaremos cómo estás a los cinco minutos, por la noche y a la mañana siguiente.
    .text-5 = Si la zona te duele más que un poco, sáltate un día y aprieta menos la próxima vez.
    .text-6 = Un moretón necesita 7 días de descanso en ese punto.
    .text-7 = Si el dolor es peor a la mañana siguiente, para y consulta a un médico o fisioterapeuta.
    .text-8 = El adormecimiento entre las piernas, o los cambios al orinar o defecar, pueden venir más tarde. Entonces ve de inmediato a un servicio de urgencias.

when-to-stop =
    .title = Cuándo parar una sesión
    .text-1 = Para cuando el dolor o el hormigueo baje más por la pierna.
    .text-2 = Para cuando sea punzante, queme o parezca una descarga eléctrica.
    .text-3 = Para cuando algo se ponga adormecido o débil.
    .text-4 = Para cuando notes mareo, sientas que te desmayas o tengas náuseas.
    .text-5 = Para cuando el dolor sea 7 de 10 o más, o cuando aguantes la respiración.
    .text-6 = Toca en cualquier lugar de la mitad de abajo de la pantalla, o pulsa cualquier tecla. Nadie pregunta por qué hasta que hayas parado.

what-a-disc-is =
    .title = Qué es un disco, y qué ha pasado
    .text-1 = Los discos son almohadillas blandas entre los huesos de la columna.
    .text-2 = Cada uno tiene un anillo fuerte por fuera y un centro más blando.
    .text-3 = A veces el centro empuja y se sale a través del anillo.
    .text-4 = Esto se llama hernia de disco o disco desplazado, aunque en realidad nada se desplaza.
    .text-5 = Puede irritar un nervio que pasa cerca.
    .text-6 = Entonces puedes sentir dolor en la espalda, en la nalga o hacia abajo por la pierna.
    .text-7 = El dolor que baja por la pierna a causa de ese nervio se llama ciática.
    .text-8 = Las pruebas de imagen muestran discos así en muchas personas sin dolor: hasta 36 de cada 100.
    .text-9 = Por eso, una prueba de imagen sola no explica tu dolor.

what-massage-can-do =
    .title = Qué puede y qué no puede hacer el automasaje
    .text-1 = El automasaje puede aliviar los músculos tensos por poco tiempo.
    .text-2 = No cura el disco, y no puede empujar el disco a su sitio.
    .text-3 = Ninguna mano y ninguna pelota puede hacer eso.
    .text-4 = El fin es calmar los músculos que se tensan alrededor de la lesión.
    .text-5 = Solo se aprieta sobre músculo, nunca sobre la columna.
    .text-6 = Más o menos 1 de cada 10 personas siente molestias después.
    .text-7 = La mayoría de las veces se pasan en un día y medio.
    .text-8 = En personas sanas, la sensación de soltura después de rodar desapareció en menos de media hora.
    .text-9 = El automasaje no reemplaza un diagnóstico, ni la atención de un médico o fisioterapeuta.

why-muscles-guard =
    .title = Por qué se tensan los músculos de alrededor
    .text-1 = Cuando tu espalda está lesionada, los músculos de alrededor se tensan.
    .text-2 = Actúan como una férula, para proteger la parte dolorida.
    .text-3 = Los músculos largos junto a la columna lo hacen a menudo.
    .text-4 = Si dura, los músculos tensos también pueden empezar a doler.
    .text-5 = Entonces el dolor lleva a más tensión, y la tensión a más dolor.
    .text-6 = Una presión suave puede romper ese círculo por un rato.
    .text-7 = Cuando los músculos se sueltan, la espalda y el nervio pueden tener menos carga.
    .text-8 = Estar mucho tiempo sentado puede acortar los músculos de la parte delantera de la cadera.
    .text-9 = Estos pueden tirar de la zona baja de la espalda.
    .text-10 = Así es como se cree que funciona. No está demostrado.

about-blood-flow =
    .title = Sobre el flujo de la sangre
    .text-1 = Un músculo muy tenso puede dejar pasar menos sangre.
    .text-2 = Algunas personas dicen que el masaje trae sangre nueva y se lleva los desechos.
    .text-3 = Cuando esto se midió después de ejercicio fuerte, el masaje no se llevó los desechos. Hizo que se fueran más despacio.
    .text-4 = Por eso no te prometemos un mejor flujo de la sangre.
    .text-5 = Si el masaje te ayuda, es más probable que sea porque calma el músculo y sus nervios.

slow-and-light =
    .title = Por qué es mejor despacio y ligero
    .text-1 = Más fuerte no es mejor.
    .text-2 = En pruebas, apretar más fuerte no ayudó a las personas a llegar más lejos al moverse.
    .text-3 = Rodar despacio relajó el músculo más que rodar rápido.
    .text-4 = En una prueba, una pelota de dureza media dio mejor resultado que una dura. En otra, la dureza no cambió nada.
    .text-5 = Así que ve despacio, respira y quédate en 5 de 10 o menos.
    .text-6 = Nunca aprietes sobre el centro de la columna, ni sobre ningún hueso.
    .text-7 = Esas pruebas se hicieron en personas sin lesión de disco, así que preferimos ser prudentes.

where-the-pain-is =
    .title = Por qué importa dónde sientes el dolor
    .text-1 = El masaje es más seguro si el dolor está solo en la zona baja de la espalda. Es menos seguro si el dolor baja como un latigazo por la pierna.
    .text-2 = Cuanto más abajo llega, más puede estar afectado un nervio.
    .text-3 = Por eso te preguntamos cada vez dónde lo sientes, y según eso abrimos o cerramos técnicas.
    .text-4 = El dolor que sube de la pierna hacia la espalda suele ser una buena señal.
    .text-5 = A eso lo llamamos el dolor que vuelve a casa.
    .text-6 = Si el dolor baja más mientras te das masajes, para de inmediato.
    .text-7 = Significa que al nervio no le gusta esto. No significa que hayas hecho daño.

weak-or-numb =
    .title = Por qué no hay masaje si algo está débil o adormecido
    .text-1 = Un nervio presionado puede dejar una pierna débil, o la piel adormecida.
    .text-2 = Apretar cerca podría empeorarlo.
    .text-3 = La piel adormecida tampoco puede avisarte cuando aprietas demasiado.
    .text-4 = Un pie que se arrastra, o una pierna cada vez más débil, deben revisarse el mismo día.
    .text-5 = La ayuda temprana le da al nervio la mejor oportunidad.
    .text-6 = El adormecimiento entre las piernas, o los cambios al orinar, al defecar o en el sexo, son una emergencia.
    .text-7 = Muchas veces no son nada grave, pero hay que revisarlos de inmediato.

why-we-wait =
    .title = Por qué esperamos tres días
    .text-1 = Justo después de una lesión, la zona está dolorida y se irrita con facilidad.
    .text-2 = La presión puede empeorarla.
    .text-3 = Por eso esperamos tres días completos, y más si el dolor sigue siendo fuerte.
    .text-4 = Ningún estudio muestra que tres días sea el tiempo correcto.
    .text-5 = Lo elegimos por prudencia, ya que esperar cuesta poco.
    .text-6 = No hace falta que te quedes en la cama. Sigue moviéndote como puedas.
    .text-7 = Una compresa tibia puede ayudar, si tu piel siente el calor de forma normal.

what-a-therapist-does =
    .title = Qué puede hacer un médico o fisioterapeuta
    .text-1 = Un médico o fisioterapeuta puede averiguar qué causa tu dolor, y descartar una enfermedad grave.
    .text-2 = Examina cómo te mueves, y qué movimientos alivian o despiertan el dolor.
    .text-3 = Algunos usan el método McKenzie. Busca movimientos que lleven el dolor de vuelta a casa.
    .text-4 = Para muchas personas es acostarse boca abajo o doblarse hacia atrás, pero no para todas.
    .text-5 = Así que no adivines. Deja que te muestren qué forma te conviene.
    .text-6 = Pueden trabajar los músculos tensos con las manos, junto con ejercicio.
    .text-7 = Pueden darte un plan que te dé fuerza paso a paso.
    .text-8 = Muchas personas mejoran sin esto. Pero un plan guiado te ayuda a volver a lo que haces.

getting-better =
    .title = Cómo se ve la mejoría
    .text-1 = Muchas personas con ciática se sienten mejor en semanas o meses.
    .text-2 = Algunas tardan más. Unas 4 a 5 de cada 10 todavía tienen alguna molestia después de un año.
    .text-3 = De las personas con dolor de espalda nuevo, unas 7 de cada 10 están del todo bien tras un año.
    .text-4 = En unas 5 a 8 de cada 10 personas, el disco se encoge solo, en general antes de seis meses.
    .text-5 = Pero el dolor puede irse aunque el disco siga igual, y seguir aunque el disco se encoja.
    .text-6 = Es normal tener días buenos y días malos.
    .text-7 = Si no mejoras, o si empeoras, cuidarte por tu cuenta ha llegado a su límite. Entonces deja que alguien te revise.

what-is-not-known =
    .title = Lo que nadie sabe todavía
    .text-1 = No encontramos ningún estudio del automasaje con pelota en personas con una lesión de disco comprobada.
    .text-2 = Lo que sabemos viene del masaje que dan terapeutas, sobre todo para dolor de espalda sin causa clara.
    .text-3 = Ayudó un poco y por poco tiempo, y los estudios no eran sólidos.
    .text-4 = No se sabe con qué fuerza, cuánto tiempo y cada cuánto es mejor para una lesión de disco.
    .text-5 = Tomamos los valores más bajos de otros estudios.
    .text-6 = Las señales de peligro son frecuentes. La mayoría de las personas que tienen una resultan estar bien.
    .text-7 = Preguntamos por ellas porque unas pocas no lo están.
    .text-8 = Ningún médico ni fisioterapeuta ha dado todavía su aprobación a esta aplicación.
