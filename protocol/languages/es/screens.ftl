### The words on screens, and those that are spoken in every session, in Spanish.
### Translation awaiting clinical review.

aftercheck =
    .care-1 = Camina dos minutos y luego sigue con tu día.
    .care-2 = Es frecuente una molestia leve durante un día, más o menos.
    .care-3 = Haz otro control esta noche, y mañana por la mañana.
    .care-title = Después de una sesión
    .done = Hecho
    .due = Has hecho una sesión. Un control breve muestra si te hizo bien.
    .due-title = ¿Cómo está ahora?
    .now = ¿Cómo está ahora, después de la sesión?
    .start = Hacer el control breve
    .title = ¿Cómo está ahora?

clearance =
    .doctor = Un médico
    .emergency = Un servicio de urgencias
    .go = Un profesional sanitario me ha revisado
    .lead = Indícalo solo si un médico o fisioterapeuta conoce tus señales de alarma. Tiene que haber dicho que el automasaje suave es seguro para ti.
    .means-1 = Quita la pausa que causó tu respuesta anterior.
    .means-2 = El control de seguridad sigue. Una nueva señal de alarma vuelve a poner el masaje en pausa.
    .means-title = Qué hace esto
    .not-yet = Todavía no me ha revisado nadie
    .nurse = Una enfermera o un enfermero
    .physio = Un fisioterapeuta
    .title = Un profesional sanitario me ha revisado
    .who = ¿Quién te ha revisado?

common =
    .back = Atrás
    .nav-history = Historial
    .nav-label = Páginas
    .nav-learn = Aprender
    .nav-settings = Ajustes
    .nav-signs = Señales de alarma
    .nav-start = Inicio
    .product = Wideberth
    .skip = Saltar a la página
    .small-print = Wideberth no es un dispositivo médico y no se ha probado en un ensayo clínico. No reemplaza a un médico ni a un fisioterapeuta.

dates =
    .april = abril
    .august = agosto
    .december = diciembre
    .february = febrero
    .friday = viernes
    .january = enero
    .july = julio
    .june = junio
    .march = marzo
    .may = mayo
    .monday = lunes
    .november = noviembre
    .october = octubre
    .saturday = sábado
    .september = septiembre
    .sunday = domingo
    .thursday = jueves
    .tuesday = martes
    .wednesday = miércoles
    .when = { $weekday } { $day } de { $month }, { $time }

erase =
    .confirm = Borrar todo
    .keep = Conservar
    .title = Borrar todo
    .warning = Se borran todas las respuestas, sesiones y resultados de este teléfono. Si estás en una pausa, también se olvida, así que el control empieza desde el principio.
    .warning-title = Esto no se puede deshacer

errors =
    .broken-again = Cargar la página otra vez
    .broken-do = Si estabas en una sesión, para ahora y deja de hacer presión. Luego carga la página otra vez.
    .broken-safe = Tus respuestas guardadas están a salvo en este teléfono.
    .broken-title = La aplicación ha dejado de funcionar
    .no-page = Esa página no existe
    .not-saved = Esto no se pudo guardar en este teléfono. ({ $n }) Puedes seguir, pero tus respuestas se perderán cuando cierres la página.
    .number = Escribe un número entero de { $n } a { $m }.

history =
    .cleared = Un profesional sanitario te dio el visto bueno
    .empty = Todavía no hay nada aquí.
    .lead = Lo que respondiste, lo que hiciste y lo que se te dijo. Se guarda solo en este teléfono.
    .onset = Dijiste cuándo empezó el dolor
    .seconds = { $n ->
          [one] { $n } segundo de presión suave
         *[other] { $n } segundos de presión suave
      }
    .stopped = Parada: { $n }
    .title = Historial

learn =
    .lead = Páginas breves sobre tu espalda, y sobre lo que el masaje puede y no puede hacer.
    .title = Aprender

lockout =
    .ends = La pausa termina el { $n }. Entonces hay un nuevo control de seguridad.
    .hours = horas restantes
    .level = Espera, por favor
    .meanwhile-1 = Acuéstate con las rodillas dobladas, o con las pantorrillas sobre una silla.
    .meanwhile-2 = Camina un poco y a menudo. El reposo largo en cama no ayuda.
    .meanwhile-3 = Prueba calor o frío, como prefieras. Pruébalo primero en la mano, y nunca sobre piel adormecida.
    .meanwhile-4 = Pregunta a un farmacéutico qué puede aliviar el dolor.
    .meanwhile-title = Qué puedes hacer mientras tanto
    .title = Todavía no: el masaje está en pausa

onset =
    .afternoon = Por la tarde
    .cannot-say = No sabría decirlo
    .evening = Al anochecer o por la noche
    .four-days = Hace de 4 a 6 días
    .four-weeks = Hace de 4 a 6 semanas
    .hint = Piensa en el día en que empezó este dolor, o en que llegó a ser tan malo como ahora.
    .morning = Por la mañana
    .night = De madrugada
    .one-week = Hace de 1 a 2 semanas
    .part-hint = ¿En qué parte del día fue? Si no lo sabes, elige la más tarde que pueda ser cierta.
    .six-weeks = Hace de 6 a 12 semanas
    .three-days = Hace 3 días
    .today = Hoy
    .twelve-weeks = Hace más de 12 semanas
    .two-days = Hace 2 días
    .two-weeks = Hace de 2 a 4 semanas
    .yesterday = Ayer

result =
    .because-not-sure = Te decimos esto porque no sabías una respuesta. Una respuesta clara puede cambiarlo.
    .before = Ten el teléfono al alcance de la mano. Para de inmediato si el dolor o el hormigueo baja por la pierna.
    .before-title = Antes de empezar
    .call = Llama al { $n }
    .closed = Todas las técnicas están cerradas por ahora. Sigue moviéndote con suavidad, hasta donde lo soportes.
    .closed-title = El masaje está en pausa
    .days-how = Pide la primera cita que haya, dentro de tres días laborables. Llama antes si algo empeora.
    .days-title = Consulta a un profesional sanitario en los próximos días
    .do-not-1 = No te des masajes.
    .do-not-2 = No conduzcas tú.
    .do-not-3 = No esperes a ver si se pasa.
    .do-not-title = Hasta que te hayan atendido
    .immediate-level = Hay que actuar de inmediato
    .immediate-title = Busca ayuda de emergencia ahora
    .limited-title = Hoy algunas técnicas no están abiertas para ti
    .meanwhile = Hoy hay algunas técnicas suaves abiertas para ti.
    .meanwhile-title = Mientras esperas tu cita
    .none-title = Hoy no hay ninguna técnica abierta para ti
    .ok-title = Puedes empezar una sesión suave
    .old = Las respuestas valen solo por poco tiempo. Haz el control de hoy antes de una sesión.
    .old-title = Este fue tu último resultado
    .open-count = { $n ->
          [one] Hoy está abierta { $n } de { $m } técnicas.
         *[other] Hoy están abiertas { $n } de { $m } técnicas.
      }
    .page-title = Tu resultado
    .routine-how = Consulta a un médico o a un fisioterapeuta en un plazo de dos a cuatro semanas.
    .routine-level = Consejo
    .routine-title = Pide una cita de rutina
    .say-title = Qué decirles
    .see-closed = Ver por qué están cerradas
    .urgent-how = Llama hoy a la consulta de tu médico o a una línea de atención urgente. Si nadie puede atenderte hoy, ve a un servicio de urgencias.
    .urgent-level = Consejo urgente
    .urgent-title = Busca ayuda médica hoy

safety-net =
    .call = Si no puedes llegar allí, llama al { $n }.
    .card-checked = Comprobado el { $n }. Repite el control antes de cada sesión.
    .card-none = No hay ninguna técnica abierta, o falta el control de hoy.
    .card-title = Técnicas para imprimir con ella
    .later = Estas señales pueden aparecer horas, días o semanas después. Ten la lista donde puedas verla.
    .lead = Ve de inmediato a un servicio de urgencias si tienes alguna de estas señales, ahora o más adelante.
    .more = Ver e imprimir esta lista
    .print = Imprimir esta lista
    .sign-1 = Adormecimiento alrededor de los genitales, el ano, la ingle, las nalgas o la cara interna de los muslos
    .sign-2 = Dificultad para empezar a orinar, para cortar la orina o para sentirla
    .sign-3 = Escapes de orina, o pérdida del control de las heces
    .sign-4 = Dolor, hormigueo o adormecimiento que baja por las dos piernas
    .sign-5 = Una pierna o un pie que se pone débil, o las dos piernas inestables
    .sign-6 = Pérdida de sensibilidad en las relaciones sexuales
    .then = Pueden venir más tarde, incluso cuando tu espalda esté mejor. No esperes.
    .title = Señales de alarma: busca ayuda de inmediato

screening =
    .body-map = Tu espalda, con tu lado izquierdo a la izquierda
    .body-map-hint = Toca el lugar más alejado que te duele, o elígelo en la lista.
    .continue = Continuar
    .least = mínimo
    .most = máximo
    .no = No
    .no-pain = nada de dolor
    .not-sure = No lo sé
    .not-sure-about-one = No lo sé en una de estas
    .one-less = Uno menos
    .one-more = Uno más
    .or = o
    .pass = Prefiero no decirlo
    .progress = Pregunta { $n } de unas { $m }
    .rather-not-say = Prefiero no decirlo
    .read-again = Ha sido muy rápido. Lee la lista una vez más antes de responder, por favor.
    .saddle-picture = Una persona vista desde atrás. Está marcada la zona entre las piernas, la cara interna de los muslos y alrededor del ano.
    .still-not-sure = Sigo sin saberlo
    .these-apply = Continuar con las que marqué
    .tick-all = Marca todas las que sean ciertas para ti.
    .why-we-ask = Por qué lo preguntamos
    .worst-pain = el peor que puedas imaginar
    .yes = Sí

session =
    .asking = ¿Estás bien?
    .eased = Ya se ha aliviado
    .get-ready = Prepárate
    .go-on-if = Sigue solo si no hay adormecimiento nuevo, ni debilidad, ni dolor que se haya movido más abajo en la pierna.
    .good-hurt = Dolor bueno
    .how-strong = ¿Qué tan fuerte se siente?
    .i-am-fine = Estoy bien
    .interrupted = Nadie respondió, o se guardó el teléfono. ¿Estás bien?
    .interrupted-title = La sesión ha terminado
    .light = Suave
    .next-spot = Siguiente punto
    .page-title = Sesión
    .pause = Pausa
    .paused = En pausa
    .place = Busca el punto
    .prepare = Ponte en posición
    .pressure = Quédate en { $n } de 10 o menos.
    .ready = Puedo seguir
    .recheck = Descansa; luego, un control breve
    .release = Sal de la posición
    .rest = Descansa
    .resume = Seguir
    .seconds = segundos
    .side-left = Lado izquierdo
    .side-right = Lado derecho
    .something-happened = Ha pasado algo
    .spot = Punto { $n } de { $m }
    .stop = Parar
    .stop-hint = Toca en cualquier parte o pulsa cualquier tecla.
    .switch-side = Cambia de lado
    .too-much = Demasiado
    .walk = Camina un poco
    .work = Mantén
    .work-glide = Desliza
    .work-rock = Mécete

settings =
    .about = Gratis y abierta. No envía nada, y no necesita red después de la primera visita.
    .about-title = Acerca de
    .clearance-hint = Quita una pausa después de que te haya visto un profesional sanitario
    .erase-hint = Quita todas las respuestas de este teléfono
    .language = Idioma
    .language-hint = Las preguntas sobre emergencias muestran también el inglés hasta que un profesional sanitario revise la traducción.
    .protocol = Versión { $n } del protocolo, comprobada para cada respuesta: { $m }
    .region = Número de emergencias
    .region-hint = Elige dónde estás. Este es el número que la aplicación muestra en una emergencia.
    .sound = Sonido en una sesión
    .sound-bell = Solo campana
    .sound-silent = Sin sonido
    .sound-voice = Voz
    .theme = Claro u oscuro
    .theme-auto = Como el teléfono
    .theme-dark = Oscuro
    .theme-light = Claro
    .title = Ajustes

spoken =
    .are-you-ok = ¿Estás bien?
    .done = Muy bien. La sesión ha terminado.
    .ease-off = Afloja despacio.
    .get-ready = Empezamos en un momento.
    .half-way = Vas por la mitad.
    .left-side = Lado izquierdo.
    .next-spot = Pasa al siguiente punto.
    .paused = Quita la presión y descansa.
    .recheck = Con calma. Hacemos otro control en unos minutos.
    .rest = Deja de hacer presión y descansa.
    .right-side = Lado derecho.
    .switch-side = Cambia de lado.
    .too-much = Afloja ahora. La próxima vez, más suave.
    .walk = Levántate despacio y camina un rato.

start =
    .check = Empezar el control de seguridad
    .check-again = Empezar el control de hoy
    .is-1 = Pregunta por las señales de alarma, y te dice cuándo necesitas ayuda.
    .is-2 = Muestra qué técnicas son seguras para ti hoy, y por qué otras no lo son.
    .is-3 = Te guía paso a paso, y se detiene cuando el dolor baja por la pierna.
    .is-not-1 = No te dice qué le pasa a tu espalda.
    .is-not-2 = No empuja un disco a su sitio. Eso no se puede hacer con las manos.
    .is-not-3 = No reemplaza a un médico ni a un fisioterapeuta.
    .is-not-title = Qué no es
    .is-title = Qué hace
    .lead = Para una hernia de disco o ciática. Primero, un breve control de seguridad. Luego, un automasaje suave que es seguro para ti hoy.
    .lead-again = Antes de cada sesión hay un breve control de seguridad. Te mantiene a salvo.
    .open = Tu control está hecho. Algunas técnicas están abiertas.
    .open-title = Todo listo para hoy
    .picture = Una persona está acostada boca arriba en una colchoneta, con las rodillas dobladas y una almohada bajo la cabeza.
    .private = Tus respuestas se quedan en este teléfono. No hay cuenta, y no se envía nada a ningún sitio.
    .title = Aliviar una espalda dolorida, con seguridad
    .title-again = Hola de nuevo

stopped =
    .be-seen = Para, y ve a que te vea un profesional sanitario
    .continue = Todo está bien
    .ease-off = Usa menos presión
    .emergency = Para, y busca ayuda de emergencia
    .hint = Has parado. Deja de hacer presión, y acuéstate o ponte de pie, como te sea más fácil.
    .nothing = Nada. Solo quería parar
    .stop-technique = Deja esta técnica por hoy
    .title = ¿Qué ha pasado?

techniques =
    .ball-firm = una pelota firme
    .ball-hand = tu mano
    .ball-soft = una pelota blanda
    .ball-tennis = una pelota de tenis
    .begin = Empezar ahora
    .check-first = Haz primero el control de seguridad de hoy. Así verás qué es seguro para ti hoy.
    .closed = Cerrada por ahora
    .dose-hold = Cada punto
    .dose-pressure = Presión
    .dose-rest = Descanso entre puntos
    .dose-sets = Rondas
    .dose-spots = Puntos
    .dose-strokes = Pasadas
    .dose-title = Cuánto hoy
    .dose-with = Aprieta con
    .equipment-title = Qué necesitas
    .feels-title = Qué debes sentir
    .first-title = Primero
    .go = Ver las técnicas
    .important = Importante
    .lead = Estas son las técnicas para hoy. Las cerradas dicen por qué.
    .limit-hold = { $n ->
          [one] Hoy mantente en cada punto { $n } segundo como máximo
         *[other] Hoy mantente en cada punto { $n } segundos como máximo
      }
    .limit-pressure = Hoy, para ti, presión de { $n } de 10 como máximo
    .open = Abierta hoy
    .open-go = Enséñame cómo
    .pace-title = A qué ritmo
    .path-lead = No hay prisa.
    .path-next = Lo siguiente
    .path-title = Qué se abre y cuándo
    .position-title = ¿Dónde lo harás?
    .seconds = { $n ->
          [one] { $n } segundo
         *[other] { $n } segundos
      }
    .side-left = Izquierdo
    .side-right = Derecho
    .side-title = ¿Qué lado te duele?
    .steps-title = Paso a paso
    .stop-title = Cuándo parar
    .strokes = { $n } como máximo
    .target-title = Qué zona trabajas
    .title = Técnicas
    .up-to-of-ten = { $n } de 10 como máximo
    .up-to-seconds = { $n ->
          [one] { $n } segundo como máximo
         *[other] { $n } segundos como máximo
      }
    .where = Quédate de { $n } a { $m } cm de distancia de la línea del medio de tu cuerpo.
    .where-title = No toques la columna
    .why-closed = ¿Por qué está cerrada?

units =
    .days = días
    .h = horas
    .min = minutos
    .points = de 10
    .times = veces
    .years = años

why =
    .answers-title = En qué se basa
    .go = ¿Por qué se me dijo esto?
    .never = nunca
    .not-sure = Porque hay algo que no se sabe
    .nothing = Nada en tus respuestas va en contra de una sesión suave.
    .older-protocol = Esto lo decidió una versión más antigua del protocolo. Las razones de abajo son las de la versión de hoy.
    .protocol = Decidido por el protocolo { $n }.
    .sources = Fuentes
    .title = ¿Por qué se me dijo esto?
    .unknown = no lo sabes, o no se preguntó
