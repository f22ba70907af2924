### What is asked, and the self-checks for who is not sure.
### Written from the protocol by `wideberth catalogue`; change the protocol, not this file.

saddle-numb =
    .ask = Since this pain began, is there a numb, tingling or odd feeling between your legs? Think of your groin, inner thighs, private parts, back passage and both buttocks.
    .short = Numb between the legs
    .because = The nerves to this area can get squashed. If so, you need help fast.
    .unsure = Go somewhere private, with clean toilet paper. Touch each inner thigh, each buttock, around your private parts, and your back passage. Does each side feel the same? Does it feel the same as your arm? If any spot feels less, or odd, answer yes.

wiping-different =
    .ask = When you wipe with toilet paper, does it feel odd, or not as before?
    .short = Wiping feels different
    .because = This can be the first sign of numb skin there.
    .unsure = Wipe with clean toilet paper, gently. Can you feel it on both sides? Does it feel as it did before this pain? If not, answer yes.

pee-harder =
    .ask = Since this pain began, is it harder to start or stop your pee? Or to feel when you need to go?
    .short = Pee is harder
    .because = The same nerves work your bladder.
    .unsure = Think of the last time you had to pee. Could you feel that you had to go? Next time, see if you can start and stop the flow. If any of this is harder than before, answer yes.

pee-leak =
    .ask = Have you leaked pee, or worn pads for it, since this pain began?
    .short = Leaking pee
    .because = Leaks that start with back pain can mean a squashed nerve.
    .unsure = Check your clothes and bed. Have you been wet without knowing? If so, or if you can't be sure, answer yes.

poo-loss =
    .ask = Since this pain began, have you lost control of poo or wind? Or can't you feel it pass?
    .short = No control of poo
    .because = The same nerves work your back passage.
    .unsure = Think of your last poo. Could you feel it coming, hold on, and feel it pass? If not, answer yes.

sex-feeling-lost =
    .ask = Since this pain began, is there less feeling in sex? Or can you not get hard or climax?
    .short = Less feeling in sex
    .because = The same nerves are used in sex. You can skip this one.

both-legs-pain =
    .ask = Do you now have pain, tingling or numbness down both legs?
    .short = Pain in both legs
    .because = Signs in both legs can mean that many nerves are pressed at once.
    .unsure = Run a hand down the front and back of each leg. Is there pain, tingling or numb skin on both sides? It need not be the same on each side. If so, answer yes.

both-legs-checked =
    .ask = Has a doctor checked these leg signs, and are they just the same now?
    .short = Both legs checked, unchanged
    .because = New or changed signs in both legs need help at once.

both-legs-weak =
    .ask = Are both legs weak or heavy, or are you not steady on your feet?
    .short = Both legs weak
    .because = This can mean pressure on many nerves, or on the main nerve cord.
    .unsure = Only try this if you feel safe. Hold a wall. Stand up from a chair, then walk ten steps. If both legs feel weak or heavy, or you sway, answer yes.

chest-pain =
    .ask = Do you have chest pain or a tight chest with this back pain?
    .short = Chest pain
    .because = The heart can cause pain that spreads to the back.

sudden-pain-faint =
    .ask = Did very bad back or tummy pain come on fast? And do you feel faint, clammy or short of breath?
    .short = Sudden pain and faint
    .because = A main blood vessel can leak and cause this.

cold-pale-leg =
    .ask = Has a leg or foot gone cold, pale or blue? Or has it gone numb all of a sudden?
    .short = Cold, pale leg
    .because = The blood to the leg may be cut off. It can look like nerve pain.
    .unsure = Put a hand on each foot. Is one much colder than the other? Is one paler or more blue? If so, answer yes.

breathless-cough-blood =
    .ask = Are you suddenly short of breath, or do you cough blood? Or does your chest hurt when you breathe in?
    .short = Short of breath
    .because = A blood clot can move to the lungs.

tummy-danger =
    .ask = Do you have tummy pain and one of these? You throw up, your poo is black or has blood, or your tummy is hard.
    .short = Bad tummy signs
    .because = The belly can cause pain in the back.

testicle-pain =
    .ask = Is there new, sudden pain in a testicle or your groin? Or is there a groin lump that you can't push back?
    .short = Testicle or groin pain
    .because = Blood flow to a testicle or to the gut may be cut off.

pregnancy-danger =
    .ask = Could you be pregnant, and do you have one of these? Low tummy pain on one side, bleeding, pain at the tip of a shoulder, or you feel faint.
    .short = Pregnancy danger signs
    .because = A pregnancy outside the womb can cause this. If it can't be you, answer no.

big-accident =
    .ask = Did it start with a bad accident? That could be a car crash, a fall from a height, or a hard blow.
    .short = A bad accident
    .because = A bone in the spine may be broken.

spine-bruise =
    .ask = Did an injury leave a bruise or graze over your spine?
    .short = Bruise over the spine
    .because = This makes a broken bone more likely.
    .unsure = Look in a mirror, or ask someone to look at your back. Is the skin marked over the bones in the middle? If so, answer yes.

sudden-severe-pain =
    .ask = Did very bad pain come all at once, with no clear cause?
    .short = Very bad pain, all at once
    .because = Most often it is a muscle or disc. But a main artery can cause this too.

accident-checked =
    .ask = Has a doctor checked your back since you were hurt?
    .short = Back checked since injury
    .because = An injury that no one has looked at needs a check now.

bone-cleared =
    .ask = Has a doctor checked this pain and told you that no bone is broken?
    .short = No broken bone found
    .because = Massage over a broken bone can do harm.

cannot-walk =
    .ask = Are you too sore or weak to stand or walk at all? Or can a leg take no weight since a fall?
    .short = Can't stand or walk
    .because = Legs that don't carry you should be looked at, and a broken hip can feel like back pain.

foot-drags =
    .ask = Does a foot slap, drag or catch when you walk, or is it hard to lift at the front?
    .short = Foot drags or slaps
    .because = A pressed nerve can make a foot weak. Early help works best.
    .unsure = Only try this if you feel safe. Hold a wall and walk ten steps on your heels. Then lift each big toe ten times against a finger. If only pain stops you, rest ten minutes and try once more. If one foot drops, slaps, tires or is weaker, answer yes.

both-feet-drag =
    .ask = Is it both feet?
    .short = Both feet drag
    .because = If both feet are weak, you need help at once.

weak-foot-known =
    .ask = Does a doctor know about this weak foot, and is it just the same as then?
    .short = Weak foot known, unchanged
    .because = A new or changed weak foot needs help today.

weak-foot-massage-ok =
    .ask = Has a doctor or physio said you may massage with this weak foot?
    .short = Massage agreed, weak foot
    .because = We keep massage off until someone has agreed to it.

leg-weaker =
    .ask = Has a leg or foot got weaker in the last few days, or does it give way?
    .short = Leg getting weaker
    .because = Weakness that grows needs help today.
    .unsure = Only try this if you feel safe. Hold a chair and rise on your toes five times, one leg at a time. Stand up from the chair with no hands. Walk ten steps on your toes. If only pain stops you, rest ten minutes and try once more. If one leg fails or is much weaker, answer yes.

numb-growing =
    .ask = Does a numb patch on a leg or foot grow, or get more numb?
    .short = Numb patch grows
    .because = Numb skin that spreads means that the nerve works less and less.
    .unsure = Stroke the skin with a finger, from the numb patch outwards. Is it bigger or more numb than some days ago? If so, answer yes.

fever =
    .ask = Have you had a fever of 38 or more, shivers or night sweats with this back pain?
    .short = Fever with back pain
    .because = An infection in the spine can cause back pain and fever.
    .unsure = Take your temperature if you can. Have you shivered, or woken up wet with sweat? If so, answer yes.

very-unwell =
    .ask = Do you feel very ill or confused, or can't you stop shaking?
    .short = Very ill or confused
    .because = These are signs that an infection is in the blood.

infection-risk =
    .ask = Do you inject drugs? Or have you just had germs in your skin, pee, chest, teeth or blood?
    .short = Recent infection or injecting
    .because = Germs can travel in the blood to the spine.

weak-immunity =
    .ask = Do you have a weak immune system? Steroids or chemo can cause it. So can HIV, a transplant, dialysis or high blood sugar.
    .short = Weak immune system
    .because = Your body may not fight germs well, so a fever counts for more.

spine-procedure-3m =
    .ask = Have you had a spine jab, a drip or an operation? Count the last 3 months.
    .short = Spine jab or operation
    .because = Germs can get in at such times, and the tissue must heal.

worse-since-procedure =
    .ask = Has this pain got worse since then, or is the wound red, hot or wet?
    .short = Worse since the procedure
    .because = Germs can grow deep inside, even with no fever.

cancer-ever =
    .ask = Have you ever had cancer?
    .short = Cancer, now or before
    .because = Some cancers can come back in the spine, even years later.

cancer-checked =
    .ask = Has a doctor who knows of your cancer checked this pain, as it is now?
    .short = Pain checked since cancer
    .because = After cancer, a new or changed pain should be looked at first.

cancer-long-ago =
    .ask = Is your cancer over 5 years ago, with no more checks due? And is this the same old pain as before?
    .short = Cancer over 5 years ago
    .because = Then a visit is needed, but not today.

cancer-massage-ok =
    .ask = Has your doctor or cancer team said that you may massage your back?
    .short = Massage agreed, after cancer
    .because = We keep massage off until someone who knows your cancer has agreed.

weight-loss =
    .ask = Have you lost weight and not meant to, so that clothes are loose?
    .short = Weight loss, not meant
    .because = Weight loss with back pain should be looked at soon.
    .unsure = Weigh yourself if you can. Have you lost more than one part in twenty in six months? If so, answer yes.

constant-worsening =
    .ask = Is the pain always there, worse by the day or week, and does no position ease it?
    .short = Constant, growing pain
    .because = Pain from a disc mostly changes with how you lie, sit or move.

chest-band-pain =
    .ask = Is there new or growing pain high up, by your shoulder blades? Or do you feel a tight band round your chest or tummy?
    .short = Upper back or band
    .because = Pain this high up seldom comes from a low back disc.

night-pain =
    .ask = Does the pain wake you each night and stay when you turn over?
    .short = Pain every night
    .because = Night pain is common and mostly harmless. It counts when other signs come with it.

sudden-pain-small-force =
    .ask = Did bad pain come all at once after a small fall, bump, lift, cough or sneeze?
    .short = Sudden pain, small force
    .because = In thin bones, a small force can cause a break.

thin-bones =
    .ask = Do you have thin bones? Or have you lost height? A doctor may call it osteoporosis.
    .short = Thin bones
    .because = Thin bones can break under a small load.

fragility-fracture =
    .ask = Have you ever broken a bone from a small fall?
    .short = Bone broken too easily
    .because = This is a sign of thin bones.

steroid-tablets =
    .ask = Have you taken steroid tablets for 3 months or more?
    .short = Long use of steroids
    .because = Over time, steroid tablets make bones thin.

spine-fracture-6m =
    .ask = Have you broken a bone in your spine in the last 6 months?
    .short = Broken spine bone
    .because = A broken bone must heal first.

tummy-pulse =
    .ask = Do you have a new beating feeling in your tummy?
    .short = Beating in the tummy
    .because = A swollen main artery can be felt as a beat.
    .unsure = Lie on your back and rest a flat hand on your belly button. Don't press. Is there a strong, wide beat that you had not felt before? If so, answer yes.

known-aneurysm =
    .ask = Do you have a swollen artery? A doctor may have called it an aneurysm.
    .short = Known aneurysm
    .because = Pressing near it is not safe.

aneurysm-pain-changed =
    .ask = Is this pain new, or worse, since that was last checked?
    .short = New pain with aneurysm
    .because = New pain can mean that it has grown.

aneurysm-clinician-ok =
    .ask = Has a doctor said that you may gently massage your back with it?
    .short = Massage agreed with aneurysm
    .because = We keep massage off until a doctor has agreed.

calf-swollen =
    .ask = Is one leg swollen? Or is a calf warm, red or sore in a way that is not your usual pain?
    .short = One leg or calf swollen
    .because = A blood clot in the leg can look like leg pain from the back.
    .unsure = Look at both legs, side by side, from the thigh to the foot. Is one bigger, redder or warmer? If so, answer yes.

clot-risk =
    .ask = Have you had a blood clot in the last 6 months? Or, not long ago, 3 days in bed, an operation or cancer? Or does a leg swell while you are pregnant?
    .short = Risk of blood clots
    .because = These make a new clot more likely. Rubbing could move it.

walking-leg-pain =
    .ask = Does leg pain start after the same walk each time, and go soon when you stop?
    .short = Leg pain on walking
    .because = Narrow leg arteries can cause this.

foot-rest-pain =
    .ask = Does your foot hurt at rest at night, or have sores that do not heal?
    .short = Foot pain at rest
    .because = Then too little blood may reach the foot.

foot-sores =
    .ask = Is there a foot sore that won't heal? Or night pain in a foot that eases when you hang it down?
    .short = Foot sore, or night pain
    .because = Too little blood may reach the foot. People who walk little may get no other sign.

side-pain-pee =
    .ask = Does your pee burn, or is it bloody or as dark as tea? Or is there pain in your side, with a fever or throwing up?
    .short = Bad pee, or side pain
    .because = A kidney problem can cause back pain. And muscle that breaks down turns pee dark.

kidney-danger =
    .ask = Do you shake with fever, or feel very ill? Or do you have just one kidney? Or a fever while pregnant?
    .short = Kidney danger signs
    .because = Then a kidney problem can't wait.

pelvic-unusual =
    .ask = Is there pain, blood or a lump low in your tummy, or a lump in a testicle or breast? Say yes if it is not as usual for you.
    .short = Unusual lump, or low tummy
    .because = Some problems low in the tummy or in a gland cause back pain.

pregnant-or-birth =
    .ask = Are you pregnant, or did you give birth in the last 12 weeks?
    .short = Pregnant or just gave birth
    .because = Back pain in pregnancy needs its own kind of care.
    .unsure = If you could be pregnant, do a test first.

pregnancy-warning =
    .ask = Do you have one of these? Bleeding, fluid loss, cramps that come and go, fever, pain under the ribs, or pain when you pee.
    .short = Pregnancy warning signs
    .because = These need a check today.

blister-band =
    .ask = Do you have a band of blisters or a rash with burning pain?
    .short = Band of blisters
    .because = Shingles can feel like nerve pain from the back.

new-lump =
    .ask = Is there a new lump or swelling on your back or buttock? Or has your back changed shape?
    .short = Lump or changed shape
    .because = A new lump should be looked at before anyone presses on it.
    .unsure = Look in a mirror, or ask someone to look. Is there a bump, swelling or bend that was not there before? If so, answer yes.

red-eye =
    .ask = Do you have a red eye that hurts?
    .short = Painful red eye
    .because = Some kinds of back pain come with eye trouble that needs fast care.

back-pain-over-3-months =
    .ask = Has your back hurt for over 3 months?
    .short = Over three months
    .because = Some kinds of arthritis cause long back pain.

onset-before-45 =
    .ask = Were you under 45 when back pain first began?
    .short = Began before 45
    .because = This kind of arthritis starts early in life.

onset-before-35 =
    .ask = Were you under 35 when back pain first began?
    .short = Began before 35

wakes-second-half-night =
    .ask = Does the pain wake you late in the night?
    .short = Wakes you late at night

buttock-pain-alternating =
    .ask = Do you get pain in the buttocks, now one side, now the other?
    .short = Buttock pain, changing sides

better-with-moving =
    .ask = Does the pain get better when you move about?
    .short = Better with moving

better-with-anti-inflammatories =
    .ask = Do pills like ibuprofen ease the pain? Say yes if it helps in 2 days or less.
    .short = Ibuprofen helps a lot

relative-with-spondyloarthritis =
    .ask = Does a close relative have arthritis of the spine? That is a parent, child, brother or sister.
    .short = Spine arthritis in family

arthritis-ever =
    .ask = Have you ever had sore, swollen joints? A doctor may have called it arthritis.
    .short = Arthritis, now or before

heel-tendon-pain =
    .ask = Have you had pain where a tendon joins the bone, such as at the heel?
    .short = Heel or tendon pain

psoriasis =
    .ask = Do you have red, flaky skin? Has a doctor called it psoriasis?
    .short = Psoriasis of the skin

uveitis-or-ibd =
    .ask = Have you had sore, red eyes (uveitis), Crohn's or colitis? A doctor must have said so.
    .short = Uveitis, Crohn's or colitis

age =
    .ask = How old are you?
    .short = Your age
    .because = What is safe, and what back pain can mean, changes with age.

first-back-pain =
    .ask = Is this the first back pain of your life?
    .short = First back pain ever
    .because = A first back pain later in life should be looked at.

seen-for-this-pain =
    .ask = Has a doctor or physio seen you for this pain?
    .short = Seen for this pain
    .because = At some ages, someone should look before you start.

aneurysm-risk =
    .ask = Are you a man, or do you smoke, have high blood pressure or bad lungs? Or did a close relative have a swollen artery (aneurysm)? If you have had a scan for it, answer no.
    .short = Never scanned for aneurysm
    .because = From 66, such people are more likely to have a swollen artery.

hopeless =
    .ask = Does the pain make you feel you can't go on, or think of harming yourself?
    .short = Can't go on
    .because = Long pain can wear anyone down. You do not have to bear it alone.

harm-now =
    .ask = Are you in danger of harming yourself now?
    .short = In danger now
    .because = Then help should come at once.

other-worry =
    .ask = Is there anything else new that worries you?
    .short = Something else worries you
    .because = You know your body. We can't ask about everything.

new-injury =
    .ask = Have you had a new fall, blow or strain?
    .short = New fall or strain
    .because = A new injury starts the time of rest again.

new-medicine-or-illness =
    .ask = Do you have a new medicine or a new illness?
    .short = New medicine or illness
    .because = It can change what is safe for you.

uncleared-alarm =
    .ask = An emergency or same-day result came up, and no doctor has cleared you since

alarms-72h =
    .ask = Times in the last 3 days that your answers meant you should be seen within days or sooner

uncleared-limit =
    .ask = A result that holds until you have been seen came up, and no doctor has cleared you since

hours-since-onset =
    .ask = When did this pain begin, or when did it last get this bad?
    .short = When the pain began
    .because = A fresh injury needs three days without massage.
    .unsure = Think of the first day when the pain was as strong as now. If it crept up, take the day it got this bad. If you still can't say, we count from now.

back-pain =
    .ask = How strong is the pain in your back right now, from 0 to 10?
    .short = Back pain now
    .because = Strong pain means rest, not massage. The numbers also show if you get better.
    .unsure = 0 is no pain at all. 10 is the worst pain you can think of. Pick the number that is closest.

leg-pain =
    .ask = How strong is the pain in your leg right now, from 0 to 10?
    .short = Leg pain now
    .because = Leg pain means that a nerve is sore. Then less is safe.
    .unsure = 0 is no pain at all. 10 is the worst pain you can think of. If both legs hurt, take the worse one.

pain-zone =
    .ask = How far from your spine can you feel pain right now?
    .short = Furthest place of pain
    .because = The further down the pain goes, the less is safe.
    .unsure = Run a hand from your low back down to your toes. Stop at the last place that hurts. Pick that place.
    .none-option = No pain now
    .centre-option = Middle of the low back
    .side-option = Side of the low back
    .buttock-option = Buttock, hip or groin
    .thigh-option = Thigh, down to the knee
    .calf-option = Lower leg
    .foot-option = Foot or toes

pain-side =
    .ask = At that place, which side hurts?
    .short = Side of the pain
    .because = Pain in both legs needs help fast.
    .left-option = Left
    .right-option = Right
    .both-option = Both sides
    .middle-option = In the middle

leg-pain-sharp =
    .ask = Is the leg pain sharp, or does it burn or feel like an electric shock?
    .short = Sharp or electric leg pain
    .because = Sharp pain comes from the nerve. Pressing on muscle won't help it.
    .unsure = A dull ache or a tight feeling is not sharp. A stab, a burn or a zap is sharp. If you feel both, answer yes.

worst-pain-24h =
    .ask = The strongest pain of the last 24 hours

pain-rise-24h =
    .ask = How much the pain has risen above its lowest point of the last 24 hours

pain-above-baseline-48h =
    .ask = How much the pain has stayed above your first reading for 48 hours

flares-14d =
    .ask = Flare-ups in the last 14 days

worse-checked =
    .ask = Since the pain got this bad, has a doctor or physio seen you?
    .short = Seen since it got worse
    .because = Pain that stays bad should be looked at once.

leg-symptom-new =
    .ask = Did new leg pain, tingling or numb skin start in the last 3 days?
    .short = New leg pain or tingling
    .because = A new sign in the leg means that the nerve is freshly sore.
    .unsure = Think back over the last 3 days. Is there a spot in the leg that feels new, or different? If so, answer yes.

flare =
    .ask = Did a flare-up start in the last 3 days?
    .short = A flare-up of the pain
    .because = A flare-up needs rest from massage.
    .unsure = A flare-up is when pain gets much worse than usual for hours. It makes your normal day harder. If that fits, answer yes.

clock-unconfirmed =
    .ask = The phone's clock changed in a way that could not be checked

clock-right =
    .ask = Is the date and time on this phone right?
    .short = Phone clock is right
    .because = The phone's clock has jumped. We count your rest time by it.

stable-7-days =
    .ask = Has the leg pain been the same, or better, for the last 7 days?
    .short = Leg pain steady, 7 days
    .because = Leg pain that still changes is not ready for massage.

diagnosis-confirmed =
    .ask = Has a doctor or physio checked you and told you what causes this pain?
    .short = Cause found by clinician
    .because = Back pain has many causes. Someone who can examine you should say which one you have.

days-in-programme =
    .ask = Days since your first session

sessions-24h =
    .ask = Sessions in the last 24 hours, before this one

sessions-7d =
    .ask = Sessions in the last 7 days, before this one

sessions-28d =
    .ask = Sessions in the last 28 days, before this one

hours-since-session =
    .ask = Hours since the last session, before this one

hours-since-pressure =
    .ask = Hours since you last pressed, in this session or before

sitting-seconds =
    .ask = Seconds of pressure in this session so far

last-review =
    .ask = When did a doctor or physio last say that self-massage is right for you?
    .short = Last talk with clinician
    .because = When pain lasts, someone should look again from time to time.
    .within-2-weeks-option = In the last 2 weeks
    .within-6-weeks-option = In the last 6 weeks
    .longer-ago-option = Longer ago
    .never-option = Never

under-care =
    .ask = Is a doctor or physio treating you for this pain now?
    .short = Under a clinician's care
    .because = Long or strong pain should not be left to self-care alone.

global-change =
    .ask = Since you began to use this app, how is your pain?
    .short = Change since the start
    .because = If massage does not help after two weeks, something else should be tried.
    .very-much-better-option = Very much better
    .much-better-option = Much better
    .a-little-better-option = A little better
    .no-change-option = No change
    .a-little-worse-option = A little worse
    .much-worse-option = Much worse
    .very-much-worse-option = Very much worse

sessions-total =
    .ask = Sessions so far

pain-drop =
    .ask = How far the pain has come down since your first reading

moved-down-7d =
    .ask = How often pain moved further down, or grew stronger there, in the last 7 days

moved-down-total =
    .ask = How often pain has moved further down, or grown stronger there, so far

hours-since-moved-down =
    .ask = Hours since pain last moved further down, or grew stronger there

moved-down-cleared =
    .ask = Since the pain last moved down, has a doctor or physio said you can go on?
    .short = Agreed since it moved down
    .because = Pain that moves down means that the nerve is not happy.

painkiller-reliant =
    .ask = Do you need strong pain pills to get through this, or massage more than once a day to cope?
    .short = Strong pills to cope
    .because = Pain is a warning. Strong pills can hide it.

rescreened =
    .ask = Has a doctor or pharmacist told you that massage is fine with it?
    .short = Agreed with the new thing
    .because = Some medicines and illnesses make massage unsafe.

numb-between-legs =
    .ask = Numbness was marked between the legs

second-leg-new =
    .ask = Pain is in a leg that was free when the other leg hurt

numbness-spread =
    .ask = Numbness was marked in a part that was free before

pain-stayed-further =
    .ask = Pain reached further out, and still did at the next look

pain-moving-outwards =
    .ask = Over the last two weeks pain has come to reach further out

hip-lift-weaker =
    .ask = Is it harder to lift one knee than the other?
    .short = One knee is hard to lift

strength-held-back =
    .ask = Did only pain keep you from the strength check, even after a rest?
    .short = Pain holds the legs back

takes-blood-thinner =
    .ask = Do you take pills or jabs that thin your blood?
    .short = Takes a blood thinner
    .because = Warfarin, apixaban and heparin are some of them. With thin blood, pressure can cause a big bruise deep inside.
    .unsure = Look at the box or leaflet of each medicine you take. Does it say that it thins the blood or stops clots? If so, answer yes.

bleeding-disorder =
    .ask = Do you bleed for long, or have you been told that your blood does not clot well?
    .short = Blood clots badly
    .because = Pressure can then cause a big bruise deep inside.

liver-scarred =
    .ask = Has a doctor said that your liver is scarred?
    .short = Scarred liver
    .because = Another word for it is cirrhosis. A sick liver makes blood clot less well.

two-platelet-drugs =
    .ask = Do you take two drugs at once to stop blood clots?
    .short = Two drugs against clots
    .because = Aspirin with clopidogrel is one such pair. Two together thin the blood a lot.

bruises-easily =
    .ask = Do you bruise from small knocks, or take aspirin or the like most days?
    .short = Bruises easily, or aspirin
    .because = Ibuprofen and naproxen count too. Then a ball should press less.

varicose-veins =
    .ask = Do you have thick, twisted or sore veins on your buttock, hip or groin?
    .short = Swollen veins, hip or buttock
    .because = A swollen vein can be hurt by a ball.

vessel-repair =
    .ask = Have you had a blood vessel in your tummy or groin fixed, or has one a bulge?
    .short = Artery stent or bulge
    .because = A stent, a graft or a bypass counts. Pressing near it is not safe.

prescriber-ok =
    .ask = Has your doctor or nurse said that light strokes by hand are safe for you?
    .short = Light strokes agreed
    .because = With thin blood or weak bones, someone who knows your medicines should agree.

skin-problem-back =
    .ask = Is there a cut, rash, bruise, sore, swelling, patch or new tattoo on your low back?
    .short = Skin trouble, low back
    .because = Skin that is hurt or sore must not be pressed.

skin-problem-buttock =
    .ask = Is there a cut, rash, bruise, sore, swelling, patch or new tattoo on your buttock or hip?
    .short = Skin trouble, buttock
    .because = Skin that is hurt or sore must not be pressed.

skin-problem-groin =
    .ask = Is there a cut, rash, bruise, sore, swelling, patch or new tattoo on your groin?
    .short = Skin trouble, groin
    .because = Skin that is hurt or sore must not be pressed.

numb-where-pressing =
    .ask = Is the skin numb where you want to press?
    .short = Numb where you press
    .because = If you can't feel the pressure, you can't tell when it is too much.
    .unsure = Stroke the place with a finger, then the same place on the other side. If one side feels less, answer yes.

nerve-damage =
    .ask = Do you have numb feet, nerve damage or a spinal cord injury?
    .short = Nerve damage
    .because = Damaged nerves may not tell you when pressure is too much.

slipped-bone =
    .ask = Do you have a slipped or loose bone, or a crack, in your spine?
    .short = Slipped or loose bone
    .because = Bending back over a ball can move it.

narrow-canal =
    .ask = Is your spine too narrow for the nerves (stenosis)?
    .short = Narrow spine canal
    .because = Lying flat or on your front can make it worse.

spine-implant =
    .ask = Do you have screws, rods, a new disc, a pump or nerve wires in your back?
    .short = Metal or device in spine
    .because = A ball must not press on it.

implant-ok =
    .ask = Has your surgeon or physio said that gentle massage near it is fine?
    .short = Massage agreed with implant
    .because = Whoever put it in knows what it can take.

spine-arthritis =
    .ask = Do you have arthritis that stiffens the spine?
    .short = Arthritis of the spine
    .because = A stiff spine can break more easily.

loose-joints =
    .ask = Do your joints bend too far, as in Ehlers-Danlos or Marfan?
    .short = Joints bend too far
    .because = Loose joints and thin tissue are hurt more easily.

surgery-3m =
    .ask = Have you had surgery on a hip, or your tummy, in the last 3 months?
    .short = Hip or tummy surgery lately
    .because = The tissue must heal first.

hip-replacement =
    .ask = Do you have a new hip joint?
    .short = New hip joint
    .because = Crossing your leg can put a new hip out of joint.

hip-joint-trouble =
    .ask = Do you have a worn or painful hip joint, or groin pain when you cross your leg?
    .short = Hip joint trouble
    .because = Crossing the leg can pinch a sore hip.

knee-trouble =
    .ask = Is a knee hurt, or new in the last 3 months, or too stiff to bend half way?
    .short = Knee hurt, new or stiff
    .because = Some positions load or twist the knee.

hand-problem =
    .ask = Do you have a bad shoulder, wrist or hand?
    .short = Bad shoulder or hand
    .because = Massage by hand would strain it.

cannot-use-floor =
    .ask = Is it hard to get up from the floor by yourself within 30 seconds?
    .short = Can't get up from floor
    .because = Then a bed, a wall or a chair is safer.
    .unsure = Don't try it alone. If you have not got up from the floor by yourself this month, answer yes.

hernia-or-belly-surgery =
    .ask = Do you have a hernia, stoma or mesh? Or surgery on your tummy in the last 6 months?
    .short = Hernia or tummy surgery
    .because = The wall of the belly may be weak.

belly-condition =
    .ask = Do you have trouble with your bowels or womb, a stone, a cyst or coil pain?
    .short = Bowel, womb or kidney stone
    .because = Pressing near it can hurt, and its pain can feel like back pain.

kidney-condition =
    .ask = Do you have kidney disease or a new kidney?
    .short = Kidney disease, new kidney
    .because = A new kidney lies right where the ball would press.

device-near =
    .ask = Do you have a pump, port, tube or pacemaker in or on your body?
    .short = Pump, port or pacemaker
    .because = Lying on it or pressing near it can move it.

heart-lung-unwell =
    .ask = Is your blood pressure far too high, or are your heart or lungs worse than usual?
    .short = Blood pressure, heart, lungs unwell
    .because = Your heart and lungs come first.
    .unsure = If you get short of breath more than usual, answer yes. If a doctor told you that your pressure is out of control, answer yes.

cannot-stop =
    .ask = Is it hard for you to stop at once, or to keep in mind when to stop?
    .short = Hard to stop fast
    .because = You must be able to stop at once if it hurts.

faints =
    .ask = Do you have fits, faints or bad dizzy spells?
    .short = Fits, faints or dizziness
    .because = Getting down and up can set them off.

cannot-lie-flat =
    .ask = Can't you lie flat, such as from breath, heart, reflux or weight?
    .short = Can't lie flat
    .because = Then standing or sitting is the way.

large-body =
    .ask = Is your BMI 40 or more, or is it hard to hold your weight off a ball?
    .short = BMI 40 or more, or weak
    .because = On a ball, your whole weight can press on one spot.
    .unsure = Lie on a bed with your knees bent. Can you lift your hips a little and hold them for ten seconds? If not, answer yes.

widespread-pain =
    .ask = Do you have pain all over your body?
    .short = Pain all over
    .because = One name for it is fibromyalgia. Then less pressure and less time is better.

calming-medicine =
    .ask = Do you take strong pain, nerve pain or sleeping tablets most days?
    .short = Strong or calming tablets
    .because = They can hide warning signs.
    .unsure = Look at the boxes. Codeine, morphine, tramadol and diazepam count. So do drugs that end in -gabalin or -pentin. If one is there, answer yes.

alone =
    .ask = Are you alone, with no one who can hear you call?
    .short = Alone, out of hearing
    .because = With fits or faints, someone should be near.

drowsy-or-drunk =
    .ask = Are you drowsy or numbed right now, from drink, drugs or tablets?
    .short = Drowsy or numbed now
    .because = You need to feel clearly what you do.

clean-sessions =
    .ask = Sessions in a row that left no trouble

clean-glute-ball =
    .ask = Sessions with the ball under the buttock that left no trouble

clean-paraspinal-hand =
    .ask = Sessions by hand beside the spine that left no trouble

days-since-last-use =
    .ask = Days since the last session

hours-since-stop =
    .ask = Hours since a session was last stopped early

t5-clinician-ok =
    .ask = Has a doctor or physio said that you may use a ball at the front of the hip?
    .short = Hip ball agreed
    .because = Many soft organs lie there. It is best if someone has checked you first.

bmi-35 =
    .ask = Is your BMI 35 or more?
    .short = BMI of 35 or more
    .because = Face down, your weight would press hard on the ball.
    .unsure = A pharmacy or nurse can work it out from your height and weight.

bladder-emptied =
    .ask = Have you just been for a pee?
    .short = Bladder is empty
    .because = A full bladder lies near the ball.

meal-2h-ago =
    .ask = Is your last meal 2 hours ago or more?
    .short = No meal for 2 hours
    .because = Pressing near a full belly hurts.

hip-flexor-trouble =
    .ask = Has a ball at the front of the hip made your tummy or groin hurt or throb?
    .short = Hip ball gave trouble
    .because = Then it is not for you.

prescribed-prone-lying =
    .ask = A clinician has prescribed lying on the front

trouble-in-prone-lying =
    .ask = Times that something was felt in or after lying on the front, since a clinician last agreed

prescribed-on-elbows =
    .ask = A clinician has prescribed resting on the elbows

trouble-in-on-elbows =
    .ask = Times that something was felt in or after resting on the elbows, since a clinician last agreed

prescribed-press-ups =
    .ask = A clinician has prescribed press-ups

trouble-in-press-ups =
    .ask = Times that something was felt in or after press-ups, since a clinician last agreed

prescribed-curl-up =
    .ask = A clinician has prescribed the small curl-up

trouble-in-curl-up =
    .ask = Times that something was felt in or after the small curl-up, since a clinician last agreed

prescribed-side-bridge =
    .ask = A clinician has prescribed the side bridge

trouble-in-side-bridge =
    .ask = Times that something was felt in or after the side bridge, since a clinician last agreed

prescribed-bird-dog =
    .ask = A clinician has prescribed the bird dog

trouble-in-bird-dog =
    .ask = Times that something was felt in or after the bird dog, since a clinician last agreed

prescribed-graded-walking =
    .ask = A clinician has prescribed walking

trouble-in-graded-walking =
    .ask = Times that something was felt in or after walking, since a clinician last agreed

felt-down-leg =
    .ask = Did pain or tingling move further down the leg?
    .short = Further down the leg

felt-sharp =
    .ask = Was it sharp, burning or like an electric shock?
    .short = Sharp or electric

felt-numb =
    .ask = Did any part go numb?
    .short = Something went numb

felt-weak =
    .ask = Did a leg or foot get weak or heavy?
    .short = Leg or foot weak

felt-numb-saddle =
    .ask = Did it go numb between your legs, or round your back passage?
    .short = Numb between the legs

felt-bladder-bowel =
    .ask = Did pee or poo leak, or can't you feel or hold it?
    .short = Pee or poo changed

felt-both-legs =
    .ask = Did both legs hurt, tingle or go numb?
    .short = Both legs at once

felt-dizzy =
    .ask = Did you feel dizzy, faint or sick?
    .short = Dizzy, faint or sick

dizzy-before =
    .ask = Did you feel like that once before?
    .short = Dizzy once before

dizzy-lasting =
    .ask = Has it lasted for ten minutes or more?
    .short = Dizzy for ten minutes

minutes-dizzy =
    .ask = For how many minutes did you feel dizzy or sick?
    .short = Minutes of feeling dizzy

felt-chest-pain =
    .ask = Did you have chest pain, lose your breath or pass out?
    .short = Chest pain or passed out

felt-tummy-pain =
    .ask = Did your tummy hurt?
    .short = Tummy pain

felt-pulse =
    .ask = Did you feel a throb or beat under the ball?
    .short = A throb or beat

felt-groin-pain =
    .ask = Did it hurt in the groin, or tingle in the groin or thigh?
    .short = Groin pain or tingling

belly-severe =
    .ask = Is that very bad, or has it not gone in ten minutes?
    .short = Belly pain bad, or lasting

felt-cramp =
    .ask = Did a muscle cramp, or did your back lock?
    .short = Cramp, or back locked

locked-lasting =
    .ask = Has it been locked for half an hour or more?
    .short = Locked for half an hour

cannot-stand =
    .ask = Can't you stand up?
    .short = Can't stand up

felt-other =
    .ask = Did something else feel wrong?
    .short = Something else felt wrong

worse-after-5-min =
    .ask = Five minutes later, is the pain still worse than at the start?
    .short = Still worse after 5 minutes

worse-next-morning =
    .ask = The next morning, is the pain still worse, or still further down?
    .short = Worse the next morning

bruise =
    .ask = Is there a new bruise where you pressed?
    .short = A new bruise

bruise-spreading =
    .ask = Is the bruise big, swollen or still growing?
    .short = Bruise big or growing

pressure-felt =
    .ask = How strong does it press, from 0 to 10?
    .short = How strong it presses

soreness =
    .ask = How sore is the place you pressed, from 0 to 10?
    .short = Soreness where you pressed

cauda-equina-list =
    .ask = Since this pain began, have you had any of these?
    .none = No, none of these

emergency-signs-list =
    .ask = Do you have any of these now?
    .none = No, none of these

injury-list =
    .ask = How did this pain start? Is any of these true?
    .none = No, none of these

weakness-list =
    .ask = Is a leg or foot weak, or more and more numb? Is any of these true?
    .none = No, none of these

health-history-list =
    .ask = Is any of these true for you?
    .none = No, none of these

general-signs-list =
    .ask = Do you have any of these?
    .none = No, none of these

bones-list =
    .ask = Is any of these true for you?
    .none = No, none of these

vessels-list =
    .ask = Is any of these true for you?
    .none = No, none of these

other-signs-list =
    .ask = Do you have any of these?
    .none = No, none of these

long-pain-list =
    .ask = About your back pain. Is any of these true?
    .none = No, none of these

arthritis-list =
    .ask = Is any of these true for you?
    .none = No, none of these

care-list =
    .ask = Has a doctor or physio done any of these?
    .none = No, none of these

today-list =
    .ask = In the last 3 days, or since you last answered: is any of these true?
    .none = No, none of these

blood-list =
    .ask = Is any of these true for you?
    .none = No, none of these

skin-list =
    .ask = Look at the skin where you press. Is there a cut, rash, bruise, sore, swelling, patch or new tattoo? Or is it numb?
    .none = No, my skin is fine

spine-list =
    .ask = Has a doctor said that you have any of these?
    .none = No, none of these

joints-list =
    .ask = Is any of these true for you?
    .none = No, none of these

belly-list =
    .ask = Is any of these true for you?
    .none = No, none of these

body-list =
    .ask = Is any of these true for you?
    .none = No, none of these

soon-after-list =
    .ask = Since the session, is any of this new or worse?
    .none = No, none of these

next-day-list =
    .ask = Since the session, is any of this new or worse?
    .none = No, none of these

low-back-mid =
    .title = Middle of the low back

low-back-left =
    .title = Low back, left

low-back-right =
    .title = Low back, right

buttock-left =
    .title = Left buttock

buttock-right =
    .title = Right buttock

saddle =
    .title = Between the legs, behind

thigh-back-left =
    .title = Back of the left thigh

thigh-back-right =
    .title = Back of the right thigh

calf-left =
    .title = Left calf

calf-right =
    .title = Right calf

heel-left =
    .title = Left heel and sole

heel-right =
    .title = Right heel and sole

groin-left =
    .title = Left groin

groin-right =
    .title = Right groin

hip-left =
    .title = Left outer hip

hip-right =
    .title = Right outer hip

saddle-front =
    .title = Between the legs, in front

thigh-front-left =
    .title = Front of the left thigh

thigh-front-right =
    .title = Front of the right thigh

shin-left =
    .title = Left shin

shin-right =
    .title = Right shin

foot-left =
    .title = Top of the left foot

foot-right =
    .title = Top of the right foot

roland-morris =
    .title = Your back in daily life
    .ask = Which of these sentences are true for you today? Tap those that you are sure of, and leave the others.

activities =
    .title = What you want to do again
    .ask = Name up to three things that your back or leg makes hard, and that you want to do again.
    .rates = How well can you do this now?
    .least = Not at all
    .most = As well as before

strength =
    .title = The strength of your legs
    .says = Stay next to a wall or a heavy chair that you can hold. Leave out what does not feel safe.
    .heel-walk-title = Walk on your heels
    .heel-walk-says = Take ten steps on your heels, with the front of both feet off the floor.
    .heel-walk-ask = Does a foot drop, slap or tire?
    .big-toe-title = Lift your big toes
    .big-toe-says = Sit down. Press a finger on one big toe and lift it ten times. Then do the other.
    .big-toe-ask = Is one toe clearly weaker, or does it not come up?
    .calf-raise-title = Rise on one foot
    .calf-raise-says = Hold the chair. Stand on one leg and rise on your toes five times. Then do the other.
    .calf-raise-ask = Can one leg not do it, or not half as well?
    .toe-walk-title = Walk on your toes
    .toe-walk-says = Take ten steps on your toes, with both heels off the floor.
    .toe-walk-ask = Does a heel sink down?
    .stand-up-title = Stand up without your hands
    .stand-up-says = Sit on a firm chair. Stand up without your hands, and sit down again slowly.
    .stand-up-ask = Does a leg give way, or is it too weak?
    .knee-lift-title = Lift one knee
    .knee-lift-says = Sit up straight. Lift one knee, and hold it up while your hand presses it down. Then do the other.
    .knee-lift-ask = Is one side clearly weaker?

between-legs =
    .title = Feeling between your legs
    .says = Go somewhere private, with clean toilet paper. This takes one minute.
    .touch-title = Touch both sides
    .touch-says = Touch both inner thighs, both buttocks, your private parts and your back passage with the paper. Then touch your forearm.
    .touch-ask = Does any spot feel less than the other side, or less than your arm?
    .wipe-title = Wipe
    .wipe-says = Wipe with the paper, gently.
    .wipe-ask = Does it feel odd, or not as before?
    .pee-title = Think of your last pee
    .pee-says = Think of the last time that you went.
    .pee-ask = Was it harder than before this pain to feel that you had to, or to start or stop?

evening =
    .title = How it is this evening

next-morning =
    .title = How it is the next morning
