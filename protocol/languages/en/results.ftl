### What a person is told when a sign of danger, a waiting time or a limit applies, and why.
### Written from the protocol by `wideberth catalogue`; change the protocol, not this file.

cauda-equina =
    .tell = Go to an emergency department now, or call your emergency number. Say: I have back pain, and I may have cauda equina syndrome. This often turns out fine, but it must be checked now. Do not massage.
    .why = These signs can mean that a disc presses on the nerves to the bladder, the back passage and the legs. Massage cannot help, and waiting can do harm.

both-legs-known =
    .tell = Call your doctor today about the signs in both legs, even if they have been checked. Do not massage. Go to an emergency department if they change, or if you get numb between the legs.
    .why = Signs in both legs can mean that more than one nerve is pressed. Massage is not safe while they last.

heart-vessel-or-lung =
    .tell = Call your emergency number now. Sit down, and stay with someone if you can. This often turns out fine, but it must be checked now. Do not massage.
    .why = Your heart, lungs or main blood vessels may be the cause. Massage cannot help with that.

leg-without-blood =
    .tell = Call your emergency number now, or go to an emergency department. Say: my leg is suddenly cold, pale or numb. Do not rub or warm the leg. Do not massage.
    .why = The blood flow to the leg may be blocked. That needs help within hours.

sudden-pain-and-more =
    .tell = Call your emergency number now. Say that very bad pain came all at once, and what else you feel. This often turns out fine, but it must be checked now. Do not massage.
    .why = A main artery may have torn or leaked, or something may press on the spinal cord. Neither can wait.

belly-or-groin =
    .tell = Go to an emergency department now, or call your emergency number. This often turns out fine, but it must be checked now. Do not massage.
    .why = Something in the belly or groin may be the cause. It can need treatment within hours.

spine-injury =
    .tell = Go to an emergency department now, or call your emergency number. Keep your back as still as you can. This often turns out fine, but it must be checked now. Do not massage.
    .why = After a hard injury a bone in the spine may be broken. Pressure could make it worse.

spine-injury-older =
    .tell = Get medical help today. Say that your pain began with an injury. Do not massage.
    .why = A broken bone can be missed at first. A doctor should say that it is not one.

cannot-stand-or-walk =
    .tell = Get medical help today. If you can't get there, call your emergency number. Say that you can't stand or walk, and whether you fell. Do not massage.
    .why = A nerve may be under strong pressure, or a bone in the hip or back may be broken.

weakness-and-more =
    .tell = Go to an emergency department now, or call your emergency number. Say that your legs or feet are weak, and what else has changed. This often turns out fine, but it must be checked now. Do not massage.
    .why = Weakness in both feet, or with changes in both legs or the toilet, can mean that many nerves are pressed.

foot-drop =
    .tell = Get medical help today. If you can't see a doctor today, go to an emergency department. Say that your foot is weak and when it began. Do not massage.
    .why = A nerve may be under strong pressure. Treatment in the first days gives it the best chance, and massage could make it worse.

leg-getting-weaker =
    .tell = Get medical help today. If you can't see a doctor today, go to an emergency department. Say that your leg is getting weaker. Do not massage.
    .why = Weakness that grows can mean that a nerve is under strong pressure. Massage could make it worse.

numbness-growing =
    .tell = Get medical help today. Say where you are numb, and that it grows. Do not massage. If you are numb between your legs, go to an emergency department now.
    .why = Numbness that grows can mean that a nerve is under strong pressure. Massage could make it worse.

known-weak-foot =
    .tell = Book a visit with your doctor or physio about your weak foot. Do not massage until they agree. Get help the same day if it gets worse.
    .why = A weak foot means that a nerve is not working well. Someone who has examined you should agree first.

fever-and-risk =
    .tell = Go to an emergency department now, or call your emergency number. Say that you have back pain and may have an infection. This often turns out fine, but it must be checked now. Do not massage.
    .why = An infection of the spine can spread fast. It needs blood tests and a scan.

fever-with-back-pain =
    .tell = Get medical help today. Say that you have a fever with back pain. Do not massage.
    .why = Fever with back pain can mean an infection. Most often it is something else, but a doctor should look.

worse-after-procedure =
    .tell = Call the team that treated you, or get medical help today. Say that the pain has got worse since the procedure. Do not massage. If a leg gets weak or numb, or you have a fever, go to an emergency department now.
    .why = An infection or a bleed can follow a jab or an operation. It needs a blood test or a scan.

infection-risk-alone =
    .tell = See a doctor in the next few days, and tell them about the infection or the injecting. Do not massage until then. Get help today if you have a fever or shivers.
    .why = An infection in the spine often starts with no fever.

cord-pressure =
    .tell = Go to an emergency department now, or call your emergency number. Tell them about the weakness or numbness, and about any cancer you have had. This often turns out fine, but it must be checked now. Do not massage.
    .why = Something may press on the spinal cord. Early treatment keeps people walking.

cancer-new-pain =
    .tell = Call your doctor or cancer team today. Say that you have had cancer and have new or changed back pain. Do not massage.
    .why = After cancer, back pain should be looked at before anyone presses on it.

cancer-not-checked =
    .tell = See a doctor in the next few days, and tell them about your cancer. Do not massage until they agree.
    .why = Even years later a doctor should look before anyone presses on your back.

body-wide-signs =
    .tell = Call your doctor or an urgent advice line today. Tell them about these signs. Do not massage.
    .why = These signs do not fit a simple disc problem. Most turn out harmless, but a doctor should look soon.

no-cause-found =
    .tell = Book a routine visit, even if you have been seen before. Say that nobody has found the cause, and ask whether a blood test makes sense.
    .why = At your age, back pain that lasts with no known cause should be looked into once more.

night-pain-alone =
    .tell = Book a routine visit and mention the pain at night.
    .why = Night pain alone is common and mostly harmless.

sudden-pain-thin-bones =
    .tell = Get medical help today. Say that the pain came all at once, and that your bones may be thin. Do not massage.
    .why = A bone in the spine may have given way. Pressure could make that worse.

new-pain-thin-bones =
    .tell = Get medical help today. Say that your bones are thin and that you have new back pain. Do not massage.
    .why = With thin bones, new pain can come from a small break in the spine.

aneurysm-changed =
    .tell = Get medical help today. Say that you feel a beat in your tummy, or have an aneurysm and new pain. Do not massage. Call your emergency number if you feel faint or the pain gets very bad.
    .why = A main artery may be swollen or growing. It must be checked before anyone presses near it.

aneurysm-known =
    .tell = Ask the doctor who looks after your aneurysm in the next few days. Do not massage until they agree.
    .why = Your artery needs a doctor's view first, even if nothing has changed.

calf-clot =
    .tell = Get medical help today. Say that one leg or calf is swollen or sore. Do not massage or rub the leg. Call your emergency number if you get short of breath or your chest hurts.
    .why = It may be a blood clot. Rubbing could move it.

foot-needs-blood =
    .tell = Get medical help today. Say that your foot hurts at rest or has sores. Do not massage.
    .why = Too little blood may reach your foot.

leg-pain-on-walking =
    .tell = Book a routine visit, and mention the leg pain that comes with walking.
    .why = Narrow arteries, or a narrow spinal canal, can cause it. Your doctor can tell which.

kidney-emergency =
    .tell = Go to an emergency department now, or call your emergency number. Say that you may have a kidney infection or stone. It can be treated well, but it must be checked now. Do not massage.
    .why = An infected or blocked kidney can make you very ill, and fast.

kidney =
    .tell = Get medical help today. Say where the pain is, and what your pee is like. Do not massage.
    .why = A kidney infection or stone may be the cause, or a muscle that has been badly hurt.

pelvis =
    .tell = See a doctor in the next few days about the lump, or the signs low in your tummy. Do not massage until then.
    .why = The cause of your pain may not be the disc.

pregnancy-numb-legs =
    .tell = Go to an emergency department now, or call your emergency number. Say that you are pregnant or just gave birth, and that both legs are affected. This often turns out fine, but it must be checked now. Do not massage.
    .why = Signs in both legs can mean that many nerves are pressed. This can happen in pregnancy too.

pregnancy-check =
    .tell = Call your midwife or maternity unit today. Tell them about these signs. Do not massage.
    .why = Back pain with these signs can come from the pregnancy itself.

pregnancy-care =
    .tell = Ask your midwife or a physio about safe ways to ease your back. Do not use these techniques now.
    .why = Ball pressure, and lying flat or face down, are not safe for you at this time.

shingles =
    .tell = See a doctor or pharmacist in the next few days, the sooner the better. Do not massage, and keep the rash covered.
    .why = It may be shingles. Early treatment works best.

lump =
    .tell = Call your doctor or an urgent advice line today. Tell them about the lump or the new shape. Do not massage.
    .why = It must be clear what it is before anyone presses on it.

eye =
    .tell = Get medical help for your eye today. Say that you also have back pain. Do not massage until you have been seen.
    .why = Some kinds of arthritis cause back pain and a sore eye. The eye can't wait.

inflammatory-possible =
    .tell = Book a routine visit. Ask whether a blood test for arthritis of the spine makes sense (HLA-B27).
    .why = Your answers can fit a kind of arthritis that has its own treatment.

inflammatory-likely =
    .tell = Book a routine visit. Ask whether you should see a specialist for arthritis of the spine.
    .why = Four or more of these signs together call for a specialist's view.

under-16 =
    .tell = This app is for adults. Ask a parent or carer to take you to a doctor in the next few days. Do not massage.
    .why = Back pain in children has other causes, and a doctor should look.

under-18 =
    .tell = This app is for adults. Show a parent or carer, and ask a doctor or physio what you can do. Do not massage.
    .why = These techniques are meant for grown bodies.

young-or-old-new-pain =
    .tell = See a doctor or physio in the next few days about this pain. Do not massage until then.
    .why = At your age, new back pain should be looked at once before you start.

first-pain-over-50 =
    .tell = Book a routine visit about this first back pain.
    .why = A first back pain from 50 on is mostly harmless, but someone should look once.

ask-about-aneurysm-scan =
    .tell = At a routine visit, ask your doctor about a scan of the main artery. It shows if the artery is swollen.
    .why = The scan is quick and painless, and it finds a swollen artery early.

harm =
    .tell = Call your emergency number now, or go to an emergency department. Stay with someone you trust until help comes. Feelings like these can pass, and people are there to help you.
    .why = You may be in danger. You matter more than any exercise.

low-mood =
    .tell = Talk to a doctor or a crisis line today. Tell someone you trust how you feel. If you might act on it, call your emergency number.
    .why = Pain can make life feel too hard. Talking today can help.

other-worry-ask =
    .tell = Talk to a doctor or physio in the next few days about what worries you. Do not massage until then. If it is sudden or bad, get help today.
    .why = This app can't judge it. Someone who can examine you should.

new-injury-thin-bones =
    .tell = Get medical help today. Say that you have had a new injury, and that your bones may be thin or stiff. Do not massage.
    .why = With thin bones or a stiff spine, even a small injury can break one.

earlier-alarm =
    .tell = Earlier answers meant that you should be seen the same day or at once. If you have not been seen yet, get medical help now. If you have, record what the doctor said. Do not massage until then.
    .why = A danger sign can come and go. Only someone who has examined you can say that it is over.

earlier-limit =
    .tell = An earlier result holds until a doctor or physio has seen you. See one in the next few days, and record what they said. Do not massage until then.
    .why = It was more than the answers of one day. Someone who can examine you should say that it is over.

repeated-alarms =
    .tell = You have had three or more warnings within three days. See a doctor or physio in the next few days. Do not massage until then.
    .why = So many warnings should be talked through with someone who can examine you.

both-legs-by-place =
    .tell = Go to an emergency department now, or call your emergency number. Say that you have back pain and pain in both legs. This often turns out fine, but it must be checked now. Do not massage.
    .why = You marked pain in both legs. That can mean that a disc presses on many nerves at once.

both-legs-by-place-checked =
    .tell = Call your doctor today about the pain in both legs, even if it has been checked. Do not massage. Go to an emergency department if it changes, or if you get numb between the legs.
    .why = Pain in both legs can mean that more than one nerve is pressed.

acute-phase =
    .tell = Not yet. Your pain began less than 3 days ago. Leave the muscles alone until the time is up. Keep gently moving, and rest in a position that eases the pain.
    .why = A fresh injury is sore and swollen inside. Pressure could stir it up. Nobody has proved this, so the wait is a precaution.

acute-day-4 =
    .tell = Wait one more day. The pain is still very strong, or it is still rising. Then answer the questions again.
    .why = An injury that still hurts this much is not ready for pressure.

acute-day-5 =
    .tell = Wait one more day. The pain is still very strong, or it is still rising. Then answer the questions again. A pharmacist can tell you which pain relief suits you.
    .why = An injury that still hurts this much is not ready for pressure.

acute-day-6 =
    .tell = Wait one more day. If the pain is as strong tomorrow, you should be seen in the next few days.
    .why = An injury that still hurts this much is not ready for pressure.

not-settling =
    .tell = See a doctor or physio in the next few days. The pain is still too strong after 6 days. Do not massage until then. Get help today if a leg gets weak or numb.
    .why = Most people ease in the first week. If you have not, someone should look, and you may need better pain relief.

new-start =
    .tell = Something is new, so the 3 days of rest start again. Leave the muscles alone. Keep gently moving. If a leg gets weak, or you get numb between the legs, get help at once.
    .why = A new injury, a new leg sign or a sharp rise in pain means that something is sore again.

flare-up =
    .tell = Wait until the flare-up is 3 days old. Go back to short walks and rest positions. Flare-ups are common, and most of them settle.
    .why = In a flare-up the tissue is sore again, and pressure can make it worse.

clock-check =
    .tell = The phone's clock has changed. Set it right, then tell us that it is right. Until then we can't tell if your rest time is over.
    .why = If the clock is wrong, the rest time could end too soon.

leg-pain-advice =
    .tell = Book a visit with a doctor or physio about the leg pain. Get help sooner if the leg gets weak or numb.
    .why = Pain down the leg often eases by itself. But there is more that can be done than self-massage.

no-diagnosis-after-14-days =
    .tell = Book a visit with a doctor or physio to find the cause of your pain. Massage is paused until then.
    .why = Two weeks without a diagnosis is long enough. Someone should examine you.

enough-for-one-session =
    .tell = That was enough for one session. Walk a little, and see how you feel tomorrow.
    .why = More massage does not work better, and it can make you sore.

rest-day =
    .tell = That was enough for today. At first, leave a day between sessions. Walk a little, and see how you feel tomorrow.
    .why = Soreness can show up to a day and a half later. A day off shows how your body took it.

six-hours-apart =
    .tell = Leave at least 6 hours between two sessions.
    .why = Muscles need time to settle. More massage does not work better.

two-a-day =
    .tell = Two sessions in a day is the most. Come back tomorrow.
    .why = More massage does not work better, and it can make you sore.

first-week-full =
    .tell = Three sessions in 7 days is enough at the start. Come back when the first of them is a week ago.
    .why = Start low and see how your body takes it.

week-full =
    .tell = Five sessions in 7 days is the most. Come back when the first of them is a week ago.
    .why = More massage does not work better. Walking and exercise do more for you in the long run.

too-many-sessions =
    .tell = You have used 20 sessions in 4 weeks. Book a visit with a doctor or physio, and ask what else could help. Massage is paused until the count falls.
    .why = If you need massage this often, it is not solving the problem.

getting-worse =
    .tell = Your pain is worse than when you began. See a doctor or physio in the next few days. Do not massage until then.
    .why = Self-care should not go on while the pain gets worse.

no-better =
    .tell = Massage has not eased your pain so far. Book a visit with a doctor or physio in the next week or two. Sessions are paused until then.
    .why = If two weeks or six sessions brought no change, more of the same is not the answer.

leg-pain-for-4-weeks =
    .tell = Your leg has hurt for 4 weeks or more. Book a visit with a physio or doctor soon, in the next week or two. Massage is paused until then.
    .why = Leg pain that lasts a month should be looked at by someone who can examine you.

pain-for-6-weeks =
    .tell = You have had this pain for 6 weeks or more. Book a visit with a doctor or physio before you go on. Massage is paused until then.
    .why = After 6 weeks, someone should check that you are on the right path. A scan is seldom needed.

programme-for-6-weeks =
    .tell = You have used this app for 6 weeks. Book a visit with a doctor or physio before you go on. Massage is paused until then.
    .why = Exercise and advice do more in the long run. A clinician can plan that with you.

severe-leg-pain =
    .tell = Your leg pain has been very strong for 2 weeks or more. See a doctor in the next few days. Do not massage.
    .why = Strong leg pain that lasts should be looked at soon. There is more that can be done than self-care.

pain-for-12-weeks =
    .tell = You have had this pain for 12 weeks or more. Book a visit and ask for a plan: exercise, pain relief, and help to live with it. Massage can only be a comfort now.
    .why = Long pain changes how the body feels pain. A plan made with a clinician helps more than massage.

moved-down-rest =
    .tell = Pain moved further down, or grew stronger there. So rest from massage for 24 hours. Lie or sit in a position that eases the leg, and walk a little.
    .why = It shows that the nerve is irritated. It is a sign to stop, not a sign of damage.

moved-down-twice =
    .tell = Pain has moved further down, or grown stronger there, twice in a week. See a physio or doctor in the next few days. Do not massage for at least 3 days, and until you have been seen.
    .why = Twice in a week is a pattern. Someone should find out what your nerve does not like.

moved-down-three-times =
    .tell = Pain has moved further down, or grown stronger there, three times. Stop self-massage until a physio or doctor has seen you and agreed. See one in the next few days.
    .why = These techniques do not suit your nerve as it is now.

propped-by-painkillers =
    .tell = Book a visit with a doctor or physio about your pain relief. If massage needs strong pills, leave the massage out.
    .why = Pills can hide the warning signs that keep massage safe. And massage should not be what gets you through the day.

new-medicine-check =
    .tell = Ask a pharmacist or doctor whether massage is fine with your new medicine or illness. Then answer all the questions again. Massage is paused until then.
    .why = A new medicine or illness can change what is safe for you.

numb-between-legs-marked =
    .tell = Go to an emergency department now, or call your emergency number. Say that you have back pain and feel numb or tingling between your legs. This often turns out fine, but it must be checked now. Do not massage.
    .why = You marked numbness between the legs. It can mean that a disc presses on many nerves at once.

second-leg-marked =
    .tell = Go to an emergency department now, or call your emergency number. Say that your pain has come into the other leg too. This often turns out fine, but it must be checked now. Do not massage.
    .why = Pain that comes into the second leg can mean that a disc presses on many nerves at once.

numbness-spread-marked =
    .tell = Get medical help today. Say where you are numb, and that it has spread. Do not massage. If you are numb between your legs, go to an emergency department now.
    .why = Numbness that spreads can mean that a nerve is under more pressure. Massage could make it worse.

further-and-stayed =
    .tell = Your pain reaches further out than before, and has stayed there. So the 3 days of rest start again. Leave the muscles alone. Keep gently moving. If a leg gets weak, or you get numb between the legs, get help at once.
    .why = Pain that stays further out means that the nerve is freshly sore.

pain-moves-outwards =
    .tell = Over the last two weeks your pain has come to reach further out. Book a visit with a physio or doctor. Leave out what brings it on.
    .why = Pain that moves outwards shows that your nerve does not like something you do. It does not show damage.

hip-lift-weak =
    .tell = Let a doctor or physio test your legs within the next few days. Do not massage until then. If the weakness grows, get help the same day.
    .why = A hip that lifts less can mean that a nerve higher up in the back is pressed.

strength-held-back-by-pain =
    .tell = Book a visit with a physio or doctor: pain keeps your legs from what they could do.
    .why = When pain hides the strength of a leg, someone should test it with you.

thin-blood-and-weakness =
    .tell = Go to an emergency department now, or call your emergency number. Say that your blood clots badly, and that a leg has got weak. This can be treated well, but it must be checked now. Do not massage.
    .why = A bleed by the spine or deep in a muscle can press on a nerve. It does not stop by itself.

thin-blood-and-sudden-pain =
    .tell = Get medical help today. Say that your blood clots badly, and how the pain began. Do not massage. If you feel faint, or a leg gets weak or numb, call your emergency number.
    .why = With thin blood, a bleed deep in the back or hip can start from little or nothing.

thin-blood-and-new-pain =
    .tell = See a doctor in the next few days, and say that your blood clots badly. Do not massage until then. Get help today if the pain grows, or you find a big bruise.
    .why = New pain in the back, groin or thigh can come from a bleed inside a muscle.

hip-joint-visit =
    .tell = Book a routine visit and mention your hip. Go sooner if it gets hard to walk.
    .why = Pain from a hip joint can feel like pain from the back, and it has its own treatment.

heart-lung-worse =
    .tell = See a doctor in the next few days about your blood pressure, heart or lungs. Do not massage until then. If you are short of breath at rest, or your chest hurts, call your emergency number.
    .why = This matters more than your back. It should not wait for a routine visit.

good-hurt =
    .tell = A dull good hurt is fine if it gets less. If it is sharp, or you hold your breath, ease off.

too-strong =
    .tell = Too strong. Push with your feet and take weight off now. If it is not less in ten seconds, stop.
    .why = Pressure that hurts makes muscles tighten. More force does not work better.

far-too-strong =
    .tell = Stop. Push with your feet and take the ball away. Next time, use a softer ball and less weight.
    .why = Pressure this strong can bruise, and it hides warning signs.

moved-down-leg =
    .label = Further down the leg
    .tell = Stop now. Take any ball away and lie so that the leg eases. Breathe slowly for two minutes. We will ask again in five minutes. No more massage for 24 hours.
    .why = The nerve is irritated. It is a sign to stop, not a sign that you have done damage.

sharp-or-electric =
    .label = Sharp or electric
    .tell = Stop now. Take any ball away and lie comfortably. Breathe slowly for two minutes. No more massage for 24 hours.
    .why = Sharp or electric pain comes from a nerve or from bone, not from a tight muscle.

numb-or-weak =
    .label = Numb or weak
    .tell = Stop now. Take any ball away and lie comfortably. Get medical help today. Say that a part went numb or weak during self-massage or an exercise. If it is between your legs, or both legs are affected, go to an emergency department now. No more massage until a doctor has agreed.
    .why = Numb or weak means that the nerve itself is affected. It often passes, but a doctor should check it today.

dizzy-or-sick =
    .label = Dizzy or sick
    .tell = Stop now. Lie on your side, or on your back with your feet up. Get up slowly, when it has passed. No more massage today. If it has not passed in ten minutes, call your emergency number.
    .why = It may be the position, or holding your breath. Let your body settle.

something-else =
    .label = Something else
    .tell = Stop now, and rest. Talk to a doctor or physio in the next few days about what you felt. No more massage until then. If it is sudden or bad, get help today.
    .why = We can't judge it from here. Someone who can examine you should.

saddle-bladder-both-legs =
    .tell = Stop now. Go to an emergency department, or call your emergency number. Say: I have back pain, and I may have cauda equina syndrome. This often turns out fine, but it must be checked now. Do not massage.
    .why = These can be signs that a disc presses on the nerves to the bladder, bowel and legs.

chest-or-fainted =
    .tell = Stop now. Call your emergency number. Sit or lie down, and stay with someone if you can. This often turns out fine, but it must be checked now.
    .why = Your heart, lungs or blood flow may be the cause.

dizzy-again =
    .tell = Stop now, and rest. See a doctor in the next few days about feeling dizzy or sick. No more massage until then.
    .why = Once can happen to anyone. Twice should be looked at.

belly-or-throb =
    .tell = Stop now. Take the ball away and lie on your side. Get medical help today. Leave the front of the hip alone from now on. If it is very bad, or not gone in ten minutes, call your emergency number.
    .why = The ball may have pressed on bowel, bladder or a big vessel.

groin =
    .tell = Stop now. Take the ball away and rest. See a doctor or physio in the next few days about your groin. No more massage until then. If it is very bad, or not gone in ten minutes, get help today.
    .why = Groin pain comes from the hip joint or a nerve, not from the muscle you want to reach.

belly-still-bad =
    .tell = Call your emergency number now, or go to an emergency department. Say that it began while a ball pressed on your body. This often turns out fine, but it must be checked now.
    .why = Something in the belly or groin may be hurt, and it should be checked now.

cramp =
    .tell = Stop now. Lie on your back with your knees bent and breathe slowly. Warmth on the muscle can help, if the skin can feel it. If it lasts half an hour, or you can't stand, get help today.
    .why = A tired or scared muscle can lock. Most cramps let go when you rest.

back-locked =
    .tell = Get medical help today. Say that your back locked, and whether you can stand. Do not massage. If your legs are weak, or pee or poo has changed, go to an emergency department now.
    .why = A back that stays locked, or legs that don't carry you, should be seen today.

still-worse =
    .tell = No more massage for 24 hours. Lie or sit so that the pain eases, and walk a little. Then answer all the questions again.
    .why = Five minutes is enough for a muscle to settle. If it has not, the nerve needs rest.

worse-in-the-morning =
    .tell = See a doctor or physio in the next few days. No massage for 3 days, and ask them before you go on. Get help today if a leg gets weak or numb.
    .why = Pain that is still worse a day later means that the massage was too much for the nerve.

sore-next-day =
    .tell = Skip a day, until the soreness is 2 or less. Next time, press less and for less time.
    .why = A little ache is normal. More than that means that it was too much.

bruised =
    .tell = Leave that spot alone for 7 days. When you are asked about your skin, say that there is a bruise. Get help today if it grows.
    .why = A bruise means that small vessels broke. They need a week to heal.

bruise-grows =
    .tell = Get medical help today about the bruise. Say whether you take anything that thins the blood. Do not massage. If you feel faint, call your emergency number.
    .why = A bruise that grows can mean that a vessel still bleeds inside.

bruise-grows-thin-blood =
    .tell = Go to an emergency department now, or call your emergency number. Say that you have a growing bruise and blood that clots badly. This can be treated well, but it must be checked now.
    .why = With thin blood, a bleed inside a muscle does not stop by itself.
