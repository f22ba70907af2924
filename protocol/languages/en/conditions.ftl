### What closes or limits techniques for some people.
### Written from the protocol by `wideberth catalogue`; change the protocol, not this file.

weak-immunity-care =
    .tell = Take extra care, as your body may not fight germs well.
    .unsure = Ask a doctor or pharmacist. Could your illness or tablets make you weak against germs?
    .advice-1 = Take your temperature first. Do not massage if you feel ill or your skin is broken.
    .advice-2 = Take your temperature first. Do not massage if you feel ill or your skin is broken.
    .advice-3 = Take your temperature first. Do not massage if you feel ill or your skin is broken.
    .advice-4 = Take your temperature first. Do not massage if you feel ill or your skin is broken.
    .advice-5 = Take your temperature first. Do not massage if you feel ill or your skin is broken.

spine-procedure =
    .tell = No massage for 3 months after a spine jab, an operation or a drip.
    .unsure = Ask your doctor what was done and when massage is safe again.

cancer-not-agreed =
    .tell = No massage until your doctor or cancer team has agreed.
    .why = A tumour, or a place that has had radiotherapy, must not be pressed.
    .unsure = Ask your doctor whether you have had cancer, and whether massage is safe for you.

clot-risk-block =
    .tell = No massage while your risk of blood clots is high.
    .unsure = Ask a doctor or pharmacist whether you are at risk of blood clots.

pain-very-strong =
    .tell = Your pain is too strong for massage today. Rest in a position that eases it, and walk a little.
    .why = Strong pain hides the warning signs that keep massage safe.

pain-off-centre =
    .tell = Go lightly, as your pain is not only in the middle of the back.
    .why = Pain that spreads to the side or the buttock can come from a sore nerve.

leg-symptoms =
    .tell = Your leg is involved, so press less and hold for less time.
    .why = A sore nerve does not stand much pressure near it.

pain-in-thigh =
    .tell = With pain in the thigh, only the gentlest techniques stay open.
    .why = These techniques stretch or press close to the sore nerve.

no-ball-with-strong-leg-pain =
    .tell = No ball today, as the pain goes below the knee, is sharp, or is 4 or more.
    .why = This kind of pain comes from the nerve. A ball could irritate it more.

no-hands-with-strong-leg-pain =
    .tell = No massage by hand today. First a doctor or physio should find the cause, and the leg pain should be steady for 7 days.
    .why = Until the cause is clear and the leg has calmed down, it is safer not to press at all.

no-diagnosis =
    .tell = Only the two gentlest ways are open until a doctor or physio has found the cause.
    .why = Without a diagnosis, the cause of your pain may be something that massage does not help.

thin-blood-no-ball =
    .tell = No ball, as your blood may not clot well. Only very light strokes by hand.
    .why = Pressure can start a bleed deep in the muscle, and you may not see it.
    .unsure = Ask a pharmacist or doctor whether your blood clots as it should.
    .advice-1 = Only stroke the skin lightly. Look for bruises the next day.

bruises-easily-care =
    .tell = Press lightly, as you may bruise easily.
    .why = Aspirin and anti-inflammatory tablets make bruises more likely.
    .advice-1 = Look for bruises the next day. If you find one, leave that spot alone for 7 days.
    .advice-2 = Look for bruises the next day. If you find one, leave that spot alone for 7 days.
    .advice-3 = Look for bruises the next day. If you find one, leave that spot alone for 7 days.

veins-no-ball =
    .tell = No ball on swollen veins.
    .why = Pressing on a swollen vein can hurt it or loosen a clot.

great-arteries =
    .tell = No ball at the back or front of the belly, as a main artery needs care.
    .why = A swollen or repaired artery should not be pressed.
    .unsure = Ask a doctor whether a main artery is swollen or has been repaired.
    .advice-1 = Do this only if the doctor who looks after your arteries has agreed.
    .advice-2 = Do this only if the doctor who looks after your arteries has agreed.
    .advice-3 = Do this only if the doctor who looks after your arteries has agreed.

aneurysm-not-scanned =
    .tell = No ball at the front of the hip until you have had a scan of the main artery.
    .why = At your age, this artery can be swollen without being felt.

thin-bones-care =
    .tell = Use only a soft ball, away from the spine, as your bones may be thin.
    .why = Thin bones can break under pressure.
    .unsure = Ask a doctor whether your bones are thin.
    .advice-1 = Use a soft ball on a mat or bed. Do not bend and twist.
    .advice-2 = Use a soft ball on a mat or bed. Do not bend and twist.
    .advice-3 = Do not bend and twist.

fragile-bones-no-ball =
    .tell = No ball, as your bones may break easily. Only light strokes by hand.
    .why = A ball can put too much load on a weak bone.
    .unsure = Ask a doctor whether your bones break easily.
    .advice-1 = Stroke only the muscle. Stay off the ribs and the spine.

broken-spine-bone =
    .tell = No massage for 6 months after a broken bone in the spine.
    .why = The bone must heal first.
    .unsure = Ask a doctor whether a bone in your spine has been broken.

hands-need-agreement =
    .tell = First ask your doctor or nurse whether light strokes by hand are safe for you.
    .why = With thin blood or weak bones, even light massage needs someone who knows your medicines.

skin-of-back =
    .tell = Leave your low back alone until the skin has healed.
    .why = Pressing on hurt skin can open it, spread germs or make a bruise bigger.

skin-of-buttock =
    .tell = Leave the buttock alone until the skin has healed.
    .why = Pressing on hurt skin can open it, spread germs or make a bruise bigger.

skin-of-groin =
    .tell = Leave the front of the hip alone until the skin has healed.
    .why = Pressing on hurt skin can open it, spread germs or make a bruise bigger.

numb-place =
    .tell = No massage while the skin there is numb. If the numb feeling is new, get help today. If it is between your legs, go to an emergency department now.
    .why = Numb skin can't warn you. You would not feel when it is too much.

nerve-damage-no-ball =
    .tell = No ball, as you may not feel how hard it presses.
    .why = The dose is set by what you feel. Damaged nerves make that unsafe.
    .unsure = Ask a doctor whether the nerves to your legs or feet are damaged.
    .advice-1 = Watch the skin as you go. Stop if it turns red or sore.

weak-spine-care =
    .tell = No ball at the back or lying on your front, because of your spine or joints.
    .why = Bending over a ball can strain a spine that is loose or stiff.
    .unsure = Ask a doctor or physio whether a bone in your spine is loose, or your spine is stiff.
    .advice-1 = Keep your low back in its normal curve. Do not arch it over the ball.
    .advice-2 = Keep your low back in its normal curve. Do not arch it over the ball.
    .advice-3 = Keep your low back in its normal curve. Do not arch it over the ball.

narrow-canal-care =
    .tell = Do not lie on your front, and go lightly, as your spine is narrow.
    .why = Lying flat or on your front can squeeze the nerves.
    .unsure = Ask a doctor or physio whether your spine is too narrow for the nerves.
    .advice-1 = Keep your knees bent. Stop if your legs get heavy or tingle.
    .advice-2 = Keep your knees bent. Stop if your legs get heavy or tingle.
    .advice-3 = Keep your knees bent. Stop if your legs get heavy or tingle.

spine-implant-care =
    .tell = No ball near the device in your back.
    .why = Pressing on screws, wires or a pump can shift them.
    .unsure = Ask your doctor what was put into your back.
    .advice-1 = Stay well away from the scar and the device.
    .advice-2 = Stay well away from the scar and the device.
    .advice-3 = Stay well away from the scar and the device.

spine-implant-agreement =
    .tell = First ask your surgeon or physio whether gentle massage is fine with the device in your back.
    .why = They know what it can take.

recent-surgery =
    .tell = No massage for 3 months after surgery on a hip or the tummy.
    .why = The tissue must heal, and blood clots are more likely after surgery.
    .unsure = Ask your doctor what was done and when massage is safe again.

new-hip =
    .tell = Do not cross your leg with a new hip joint.
    .why = Crossing the leg can put a new hip out of joint, even years later.
    .unsure = Ask your doctor whether your hip joint has been replaced.
    .advice-1 = Keep to what your surgeon told you about your hip.
    .advice-2 = Keep to what your surgeon told you about your hip.

sore-hip =
    .tell = Do not cross your leg while the hip is sore.
    .why = Crossing the leg can pinch the joint. That pain is not from the muscle.
    .advice-1 = Stop if you feel it in the groin.
    .advice-2 = Stop if you feel it in the groin.

sore-knee =
    .tell = Do not cross your leg while the knee is sore or new.
    .why = Crossing the leg twists the knee.
    .advice-1 = Keep the sore knee straight, or rest it on a pillow.
    .advice-2 = Keep the sore knee straight, or rest it on a pillow.

sore-hands =
    .tell = No massage by hand while a shoulder, wrist or hand is sore.
    .why = The reach behind your back would strain it.

no-floor =
    .tell = Use a bed, a wall or a chair, as the floor is hard for you.
    .why = Getting down and up again is where falls happen.

belly-no-ball =
    .tell = No ball at the front of the hip, because of your belly, a kidney or a device.
    .why = Bowel, bladder, kidneys and big vessels lie there. They must not be pressed.
    .unsure = Ask a doctor about your belly, your kidneys or the device.
    .advice-1 = Stay below the last rib and off any scar, tube or device.
    .advice-2 = Stay below the last rib and off any scar, tube or device.

cannot-stop-fast =
    .tell = Self-massage is not safe for you by yourself. Ask a physio what you can do instead.
    .why = Everything here rests on stopping at once when a warning sign comes.

faints-care =
    .tell = Do not do this alone, as you may faint or get dizzy.
    .why = A fall or a fit on the floor needs someone who can help.
    .advice-1 = Have someone near. Get up slowly, by way of your side.
    .advice-2 = Have someone near. Get up slowly, by way of your side.
    .advice-3 = Have someone near. Get up slowly, by way of your side.

faints-and-alone =
    .tell = Wait until someone is near who can hear you.
    .why = With fits or faints, lying on a ball alone is not safe.

upright-only =
    .tell = Use the wall or a chair, as lying flat does not suit you.
    .why = Lying flat can make it hard to breathe, or bring up acid.

weight-off-the-ball =
    .tell = Use the wall, where you can choose how hard the ball presses.
    .why = On the floor, too much weight can come onto one spot.

widespread-pain-care =
    .tell = Press lightly and for half the time, as you have pain in many places.
    .why = When the whole body is sore, less pressure works better.

calming-medicine-care =
    .tell = Only the gentlest techniques, as your tablets can hide warning signs.
    .why = You may not feel when it is too much.
    .unsure = Ask a pharmacist whether your tablets dull pain or make you drowsy.
    .advice-1 = Massage only when you feel fully awake. Press less than feels right.
    .advice-2 = Massage only when you feel fully awake. Press less than feels right.
    .advice-3 = Massage only when you feel fully awake. Press less than feels right.

drowsy-now =
    .tell = Not now. Wait until you are fully awake and sober.
    .why = You may not feel the signs to stop.

from-seventy =
    .tell = Press lightly, and take care when you get down and up.
    .why = Bones and skin get thinner with age, and a fall does more harm.
    .advice-1 = Keep a phone within reach. Get up slowly, by way of your side.
    .advice-2 = Keep a phone within reach. Get up slowly, by way of your side.
    .advice-3 = Keep a phone within reach. Get up slowly, by way of your side.

paraspinal-ball-later =
    .opens = A ball beside the spine, after the hand
    .tell = This opens after a session by hand beside the spine that left no trouble.
    .why = A hand is safer than a ball beside the spine, so the hand comes first.

figure-four-later =
    .opens = Figure four with the ball
    .tell = This opens after a session with the ball under the buttock that left no trouble.
    .why = Start with the simplest position.

starting-dose =
    .opens = More than the small start
    .tell = Start small: one spot, half a minute, a soft ball.
    .why = Your body should show first how it takes it.

second-spot-later =
    .opens = A second spot
    .tell = A second spot opens after 6 sessions without trouble.
    .why = One thing at a time, so that you can tell what your body likes.

second-round-later =
    .opens = A second round
    .tell = A second round opens after 9 sessions without trouble.
    .why = One thing at a time, so that you can tell what your body likes.

firm-ball-later =
    .opens = A firm ball in place of the tennis ball
    .tell = A firm ball opens after 12 sessions without trouble, and only if you want it.
    .why = A harder ball does not work better.

hip-flexor-first-three =
    .opens = Lying face down: the ball at the front of the hip
    .tell = This stays closed for the first three sessions.
    .why = Start with the safest muscles.

hip-flexor-locked =
    .opens = Lying face down: the ball at the front of the hip
    .tell = This one is locked. It opens when a doctor or physio agrees. Or after six good sessions, if nothing speaks against it.
    .why = Bowel, bladder, nerves and big vessels lie under this spot.

hip-flexor-not-now =
    .tell = Go for a pee first, and wait until your last meal is 2 hours ago.
    .why = A full bladder or belly must not be pressed.

hip-flexor-gave-trouble =
    .tell = This one stays off for you, as it has caused trouble before.
    .why = Pain or a throb there came from something other than the muscle.

prone-lying-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

on-elbows-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

press-ups-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

curl-up-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

side-bridge-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

bird-dog-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

graded-walking-not-prescribed =
    .tell = This one is only for people to whom a doctor or physio has given it.

prone-lying-gave-trouble =
    .tell = Something was felt with this. Ask the person who gave it to you before you go on.
    .why = Pain that moves outward tells that this direction is not yours for now.

on-elbows-gave-trouble =
    .tell = Something was felt with this, or with the step before it. Ask the person who gave it to you before you go on.
    .why = Pain that moves outward tells that this direction is not yours for now.

press-ups-gave-trouble =
    .tell = Something was felt with this, or with the step before it. Ask the person who gave it to you before you go on.
    .why = Pain that moves outward tells that this direction is not yours for now.

curl-up-gave-trouble =
    .tell = Something was felt with this. Ask the person who gave it to you before you go on.
    .why = What has caused trouble once should be looked at before it is done again.

side-bridge-gave-trouble =
    .tell = Something was felt with this. Ask the person who gave it to you before you go on.
    .why = What has caused trouble once should be looked at before it is done again.

bird-dog-gave-trouble =
    .tell = Something was felt with this. Ask the person who gave it to you before you go on.
    .why = What has caused trouble once should be looked at before it is done again.

graded-walking-gave-trouble =
    .tell = Something was felt with this. Ask the person who gave it to you before you go on.
    .why = What has caused trouble once should be looked at before it is done again.

no-exercise-with-strong-leg-pain =
    .tell = No exercises today. First a doctor or physio should find the cause, and the leg pain should be steady for 7 days.
    .why = Until the cause is clear and the leg has calmed down, it is safer to wait.

no-bending-backward =
    .tell = No bending backward, because of a slipped bone or a narrow canal in your spine.
    .why = It can squeeze the nerves in a spine that is loose or narrow.

no-load-on-a-weak-spine =
    .tell = Only walking, because of your bones or the device in your back.
    .why = Bending and load can break a thin bone, or shift a device.
