### Background for patients.
### Written from the protocol by `wideberth catalogue`; change the protocol, not this file.

signs-to-watch-for =
    .title = Signs to watch for, at any time
    .text-1 = Most people never get these signs. They can start later, so know them.
    .text-2 = Go to an emergency department at once if you get any of them.
    .text-3 = A numb, tingling or odd feeling between your legs or in both buttocks, or when you wipe.
    .text-4 = Trouble starting, stopping or feeling your pee, or leaking.
    .text-5 = No control of poo or wind.
    .text-6 = Less feeling in sex.
    .text-7 = Pain, tingling or numbness in both legs, or both legs weak.
    .text-8 = Don't wait to see if it passes. It is fine to go and be told that all is well.

while-you-wait =
    .title = What you can do while you wait
    .text-1 = Keep moving in small steps. Short walks are better than long rest.
    .text-2 = Lie on your back with your knees bent, or with your calves on a chair.
    .text-3 = Or lie on your front with a pillow under your tummy, if that eases you.
    .text-4 = Change your position often. Don't stay in bed all day.
    .text-5 = Warmth or cold can help, whichever you like. Wrap it in a cloth.
    .text-6 = First check that the skin can feel warm and cold. If it is numb, use neither.
    .text-7 = A pharmacist can tell you which pain relief suits you.
    .text-8 = Get help at once if you are numb between the legs, or if your pee or poo changes.

after-a-session =
    .title = After a session
    .text-1 = Walk for two minutes, then go on with your day.
    .text-2 = A mild ache where you pressed is normal. About 1 person in 10 feels it.
    .text-3 = It starts within 12 hours and is gone after a day and a half.
    .text-4 = We will ask how you are after five minutes, in the evening, and the next morning.
    .text-5 = If the place is more than a little sore, skip a day and press less next time.
    .text-6 = A bruise needs 7 days of rest at that spot.
    .text-7 = If the pain is worse the next morning, stop and see a doctor or physio.
    .text-8 = Numb between the legs, or changes in pee or poo, can come later. Then go to an emergency department straight away.

when-to-stop =
    .title = When to stop a session
    .text-1 = Stop when pain or tingling moves further down the leg.
    .text-2 = Stop when it is sharp, burning or like an electric shock.
    .text-3 = Stop when anything goes numb or weak.
    .text-4 = Stop when you feel dizzy, faint or sick.
    .text-5 = Stop when it is 7 of 10 or more, or when you hold your breath.
    .text-6 = Tap anywhere in the lower half of the screen, or press any key. Nobody asks why until you have stopped.

what-a-disc-is =
    .title = What a disc is, and what happened
    .text-1 = Discs are soft pads between the bones of your spine.
    .text-2 = Each has a tough outer ring and a softer centre.
    .text-3 = Sometimes the centre pushes through the ring.
    .text-4 = This is called a slipped or herniated disc, though nothing really slips.
    .text-5 = It can irritate a nerve that runs close by.
    .text-6 = Then you may feel pain in your back, your buttock or down your leg.
    .text-7 = Pain down the leg from such a nerve is called sciatica.
    .text-8 = Scans show discs like this in many people who have no pain: up to 36 in 100.
    .text-9 = So a scan alone does not explain your pain.

what-massage-can-do =
    .title = What self-massage can and can't do
    .text-1 = Self-massage may ease tight muscles for a short time.
    .text-2 = It does not heal the disc, and it can't push the disc back.
    .text-3 = No hand and no ball can do that.
    .text-4 = The aim is to calm the muscles that tighten around the injury.
    .text-5 = You only ever press on muscle, never on the spine.
    .text-6 = About 1 person in 10 feels sore afterwards.
    .text-7 = This mostly goes within a day and a half.
    .text-8 = In healthy people, the looser feeling after rolling was gone within half an hour.
    .text-9 = Self-massage does not replace a diagnosis, or care from a doctor or physio.

why-muscles-guard =
    .title = Why the muscles around it tighten
    .text-1 = When your back is hurt, the muscles around it tighten.
    .text-2 = They act like a splint, to protect the sore part.
    .text-3 = The long muscles beside the spine often do this.
    .text-4 = If it lasts, the tight muscles may start to hurt too.
    .text-5 = Pain then leads to more tension, and tension to more pain.
    .text-6 = Gentle pressure may break into that circle for a while.
    .text-7 = When the muscles let go, your back and the nerve may be under less strain.
    .text-8 = Long sitting can shorten the muscles at the front of the hip.
    .text-9 = These can pull on the low back.
    .text-10 = This is how people think it works. It is not proven.

about-blood-flow =
    .title = About blood flow
    .text-1 = A muscle that is very tight may let less blood through.
    .text-2 = Some people say that massage brings fresh blood and washes out waste.
    .text-3 = When this was measured after hard exercise, massage did not wash out waste. It slowed it down.
    .text-4 = So we don't promise you better blood flow.
    .text-5 = If massage helps you, it is more likely because it calms the muscle and the nerves in it.

slow-and-light =
    .title = Why slow and light is best
    .text-1 = Harder is not better.
    .text-2 = In tests, more force did not help people move further.
    .text-3 = Slow rolling relaxed the muscle more than fast rolling.
    .text-4 = In one test a medium ball did better than a hard one. In another, hardness made no difference.
    .text-5 = So go slowly, breathe, and stay at 5 out of 10 or below.
    .text-6 = Never press on the middle of your spine, or on any bone.
    .text-7 = Those tests were done on people without a disc injury, so we stay on the careful side.

where-the-pain-is =
    .title = Why it matters where you feel the pain
    .text-1 = Pain in the low back only is safer to work on than pain that shoots down the leg.
    .text-2 = The further down it goes, the more a nerve may be involved.
    .text-3 = So we ask where you feel it each time, and open or close techniques to match.
    .text-4 = Pain that moves from the leg up towards the back is often a good sign.
    .text-5 = We call that pain coming home.
    .text-6 = If pain moves further down while you massage, stop at once.
    .text-7 = It means that the nerve does not like this. It does not mean that you have done damage.

weak-or-numb =
    .title = Why weak or numb means no massage
    .text-1 = A pressed nerve can make a leg weak, or skin numb.
    .text-2 = Pressing nearby could make that worse.
    .text-3 = Numb skin also can't warn you when you press too hard.
    .text-4 = A foot that drags, or a leg that gets weaker, should be seen the same day.
    .text-5 = Early help gives the nerve its best chance.
    .text-6 = Numbness between the legs, or changes in pee, poo or sex, are an emergency.
    .text-7 = They often turn out fine, but they must be checked at once.

why-we-wait =
    .title = Why we wait three days
    .text-1 = Just after an injury the area is sore and easily upset.
    .text-2 = Pressure may make it worse.
    .text-3 = So we wait three full days, and longer if the pain is still strong.
    .text-4 = No study shows that three days is the right time.
    .text-5 = We chose it to be careful, as waiting costs little.
    .text-6 = You don't need to lie in bed. Keep moving as you can.
    .text-7 = A warm pack may help, if your skin can feel heat as normal.

what-a-therapist-does =
    .title = What a doctor or physio can do
    .text-1 = A doctor or physio can find out what causes your pain, and rule out serious disease.
    .text-2 = They test how you move, and which moves ease or stir up the pain.
    .text-3 = Some use the McKenzie method. It looks for moves that bring the pain home.
    .text-4 = For many people this is lying face down or bending back, but not for all.
    .text-5 = So don't guess. Let them show you which way suits you.
    .text-6 = They can work on tight muscles by hand, along with exercise.
    .text-7 = They can give you a plan that builds strength step by step.
    .text-8 = Many people get better without this. But a guided plan helps you return to what you do.

getting-better =
    .title = What getting better looks like
    .text-1 = Many people with sciatica feel better within weeks or months.
    .text-2 = Some take longer. About 4 to 5 in 10 still have some trouble after a year.
    .text-3 = Of people with new back pain, about 7 in 10 are fully well after a year.
    .text-4 = In about 5 to 8 people in 10, the disc shrinks by itself, mostly within six months.
    .text-5 = But pain can go while the disc stays, and stay while the disc shrinks.
    .text-6 = Good and bad days are normal.
    .text-7 = If you don't get better, or you get worse, self-care has reached its limit. Then let someone look.

what-is-not-known =
    .title = What nobody knows yet
    .text-1 = We found no study of self-massage with a ball in people with a proven disc injury.
    .text-2 = What we know comes from massage by therapists, mostly for back pain with no clear cause.
    .text-3 = It helped a little and for a short time, and the studies were not strong.
    .text-4 = How hard, how long and how often is best for a disc injury is not known.
    .text-5 = We took the lowest values from other studies.
    .text-6 = Danger signs are common. Most people who have one turn out to be fine.
    .text-7 = We ask about them because a few are not.
    .text-8 = No doctor or physio has signed off this app yet.
