"""What the clips promise: `python3 -m unittest discover voice`. Needs the packages of `synthesise.py --packages`."""

import array
import math
import os
import tempfile
import unittest
from pathlib import Path

import arabic
import catalogue
import sound
import synthesise
import voices

TEXTS = {
    "en": ["First, walk about for two minutes.", "Half way."],
    "es": ["Deja colgar el brazo y respira."],
    "ar": ["ضع الكرة خلف الألية المؤلمة."],
}


def write_catalogues(folder, texts):
    """Catalogues in which the first sentence is a cue, twice, and the others are lines of the block `spoken`."""
    for language, (cue, *lines) in texts.items():
        place = folder / language
        place.mkdir(parents=True, exist_ok=True)
        (place / "techniques.ftl").write_text(
            f"### Cues.\n\nball =\n    .title = Ball\n    .bed-text-1 = Not said.\n    .bed-cue-1 = {cue}\n    .wall-cue-1 = {cue}\n",
            encoding="utf-8",
        )
        spoken = "".join(f"    .line-{number} = {line}\n" for number, line in enumerate(lines))
        (place / "screens.ftl").write_text(f"start =\n    .title = Not said.\n\nspoken =\n{spoken}", encoding="utf-8")


def tone(seconds, level, rate=16000, silence=0.0):
    quiet = array.array("h", bytes(2 * round(silence * rate)))
    waves = (round(level * 32767 * math.sin(0.3 * at)) for at in range(round(seconds * rate)))
    return quiet + array.array("h", waves) + quiet, rate


class Catalogues(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def test_only_cues_and_the_block_spoken_are_read_each_sentence_once(self):
        write_catalogues(self.folder, TEXTS)
        self.assertEqual(catalogue.sentences(self.folder / "en"), TEXTS["en"])

    def test_a_value_may_go_on_in_lines_indented_deeper(self):
        write_catalogues(self.folder, {"en": ["Lie down,\n        and rest."]})
        self.assertEqual(catalogue.sentences(self.folder / "en"), ["Lie down, and rest."])

    def test_a_spoken_sentence_with_a_placeable_is_refused_with_its_place(self):
        write_catalogues(self.folder, {"en": ["Hold for { $n } seconds."]})
        with self.assertRaisesRegex(catalogue.Unspeakable, r"techniques\.ftl:6: `ball\.bed-cue-1` has a placeable"):
            catalogue.sentences(self.folder / "en")

    def test_an_empty_cue_and_a_line_out_of_shape_are_refused(self):
        write_catalogues(self.folder, {"en": [""]})
        with self.assertRaisesRegex(catalogue.Unspeakable, "is empty"):
            catalogue.sentences(self.folder / "en")
        (self.folder / "en" / "techniques.ftl").write_text("ball = A value\n")
        with self.assertRaisesRegex(catalogue.Unspeakable, r"techniques\.ftl:1"):
            catalogue.sentences(self.folder / "en")

    def test_every_language_of_the_protocol_has_sentences_and_a_voice(self):
        for language, texts in synthesise.spoken_languages(synthesise.LANGUAGES).items():
            self.assertGreater(len(texts), 20, language)

    def test_a_language_without_a_voice_or_half_translated_is_refused(self):
        write_catalogues(self.folder, {"tlh": ["nuqneH"]})
        with self.assertRaisesRegex(synthesise.Failed, "no voice speaks `tlh`"):
            synthesise.spoken_languages(self.folder)
        (self.folder / "tlh" / "screens.ftl").unlink()
        with self.assertRaisesRegex(synthesise.Failed, r"no screens\.ftl"):
            synthesise.spoken_languages(self.folder)


class Names(unittest.TestCase):
    def test_a_name_is_the_start_of_the_hash_of_language_and_sentence(self):
        self.assertEqual(synthesise.clip_name("en", "Half way."), "47749d56d8700b44")
        self.assertEqual(synthesise.clip_name("es", "¿Estás bien?"), "5f0f976cc8f21bed")


class Arabic(unittest.TestCase):
    def test_every_word_of_the_protocol_has_its_vowels(self):
        texts = catalogue.sentences(synthesise.LANGUAGES / "ar")
        self.assertEqual({word for text in texts for word in arabic.unknown(text)}, set())

    def test_vowels_are_added_and_nothing_else_changes(self):
        for word, voweled in arabic.vowels().items():
            self.assertEqual(arabic.bare(word), word)
            same = arabic.bare(voweled).removeprefix("و").lstrip("ال")
            self.assertTrue(arabic.bare(word).endswith(same), f"{word} is not {voweled}")

    def test_a_sentence_ends_without_a_short_vowel_and_two_sukuns_do_not_meet(self):
        self.assertEqual(arabic.voweled("أخرج يدك"), "أَخْرِجْ يَدَكْ")
        self.assertEqual(arabic.voweled("أبعد الكرة"), "أَبْعِدِ الْكُرَه")

    def test_an_unknown_word_is_said_as_it_is_written(self):
        self.assertEqual(arabic.voweled("كمبيوتر!"), "كمبيوتر!")
        self.assertEqual(arabic.unknown("كمبيوتر!"), ["كمبيوتر"])


class Sound(unittest.TestCase):
    def test_silence_is_cut_or_filled_up_to_the_margin(self):
        for silence in (0.0, 0.03, 1.0):
            samples, rate = sound.trim(tone(1.0, 0.5, silence=silence))
            self.assertAlmostEqual(len(samples) / rate, 1.0 + 2 * sound.MARGIN, delta=0.011)
            self.assertFalse(any(samples[: round((sound.MARGIN - 0.011) * rate)]))

    def test_loudness_is_of_the_speech_whatever_the_pauses(self):
        self.assertAlmostEqual(sound.loudness(tone(1.0, 0.5)), -9.0, delta=0.1)
        self.assertAlmostEqual(sound.loudness(tone(1.0, 0.5, silence=2.0)), -9.0, delta=0.1)

    def test_silence_has_nothing_to_say(self):
        self.assertIsNone(sound.trim(tone(1.0, 0.0)))


class Limits(unittest.TestCase):
    def setUp(self):
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def make(self, sentence, said):
        wav = self.folder / f"{synthesise.clip_name('en', sentence)}.wav"
        sound.write(wav, said)
        synthesise.make_clip("en", sentence, wav, self.folder)

    def test_a_clip_over_twelve_seconds_fails(self):
        with self.assertRaisesRegex(synthesise.Failed, "12.5 s, more than 12 s"):
            self.make("A long sentence. " * 8, tone(12.34, 0.5))

    def test_a_voice_that_says_too_little_too_much_or_nothing_fails(self):
        with self.assertRaisesRegex(synthesise.Failed, "left something out"):
            self.make("Lift your hips, take the ball away, and rest.", tone(0.3, 0.5))
        with self.assertRaisesRegex(synthesise.Failed, "spelt it"):
            self.make("5 cm", tone(3.0, 0.5))
        with self.assertRaisesRegex(synthesise.Failed, "says nothing"):
            self.make("Half way.", tone(1.0, 0.0))

    def test_too_many_bytes_of_one_format_fail(self):
        name = synthesise.clip_name("en", "Half way.")
        (self.folder / f"{name}.webm").write_bytes(b"")
        (self.folder / f"{name}.mp3").write_bytes(bytes(synthesise.MOST + 1))
        with self.assertRaisesRegex(synthesise.Failed, "mp3 clips have 2000001 bytes"):
            synthesise.closing_line("en", ["Half way."], self.folder, 1)


class Clips(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        root = Path(cls.enterClassContext(tempfile.TemporaryDirectory()))
        cls.languages, cls.target = root / "languages", root / "voice"
        write_catalogues(cls.languages, TEXTS)
        cls.lines = list(synthesise.synthesise(cls.target, cls.languages))

    def clips(self):
        return {path.relative_to(self.target): path.stat().st_mtime_ns for path in self.target.glob("*/*")}

    def test_each_sentence_has_a_clip_in_both_formats_and_nothing_else_is_there(self):
        wanted = {
            Path(language) / f"{synthesise.clip_name(language, text)}.{ending}"
            for language, texts in TEXTS.items()
            for text in texts
            for ending in ("webm", "mp3")
        }
        self.assertEqual(set(self.clips()), wanted)
        self.assertEqual([line.split(" clips")[0] for line in self.lines], ["ar: 1", "en: 2", "es: 1"])

    def test_a_clip_speaks_as_long_as_its_sentence_equally_loud_unclipped_with_margins(self):
        for language, texts in TEXTS.items():
            for text in texts:
                for ending in ("webm", "mp3"):
                    with self.subTest(language=language, text=text, format=ending), tempfile.TemporaryDirectory() as scratch:
                        wav = Path(scratch) / "heard.wav"
                        sound.decode(self.target / language / f"{synthesise.clip_name(language, text)}.{ending}", wav)
                        heard = sound.read(wav)
                        begin, end = sound.speech(heard)
                        letters = sum(character.isalpha() for character in text)
                        self.assertTrue(synthesise.PACE[0] <= (end - begin) / letters <= synthesise.PACE[1], end - begin)
                        self.assertAlmostEqual(sound.loudness(heard), sound.LOUDNESS, delta=1.5)
                        self.assertLess(sound.peak(heard), 0.99)
                        # A codec smears a sound by some 20 ms into the silence around it.
                        self.assertGreaterEqual(begin, sound.MARGIN - 0.03)
                        self.assertGreaterEqual(sound.seconds(heard) - end, sound.MARGIN - 0.03)

    def test_a_second_run_makes_nothing_and_a_stale_or_half_clip_goes(self):
        before = self.clips()
        stale = self.target / "en" / ("0" * 16 + ".mp3")
        half = self.target / "en" / f"{synthesise.clip_name('en', 'Half way.')}.webm.part"
        gone = self.target / "de" / ("1" * 16 + ".webm")
        gone.parent.mkdir()
        for path in (stale, half, gone):
            path.write_bytes(b"x")
        lines = list(synthesise.synthesise(self.target, self.languages))
        self.assertEqual(self.clips(), before)
        self.assertFalse(gone.parent.exists())
        self.assertTrue(all("(0 made now)" in line for line in lines), lines)

    def test_all_are_made_anew_alike_when_the_recipe_changed(self):
        before = {path: path.read_bytes() for path in self.target.glob("*/*")}
        (self.target / "recipe").write_text("another")
        lines = list(synthesise.synthesise(self.target, self.languages))
        self.assertIn("(2 made now)", lines[1])
        self.assertEqual({path: path.read_bytes() for path in self.target.glob("*/*")}, before)

    def test_a_missing_program_is_named_with_what_to_install(self):
        path = os.environ["PATH"]
        self.addCleanup(os.environ.update, PATH=path)
        os.environ["PATH"] = ""
        with self.assertRaisesRegex(synthesise.Failed, "apt-get install .*ffmpeg"):
            synthesise.need_programs(["en"])


class Voices(unittest.TestCase):
    def test_quotes_and_dashes_of_print_become_those_of_a_typewriter(self):
        self.assertEqual(voices.plain("a hand’s width — “slowly”"), 'a hand\'s width , "slowly"')

    def test_a_sentence_cannot_end_the_script_of_festival(self):
        self.assertEqual(voices.quoted('Say "ah\\"'), '"Say \\"ah\\\\\\""')


if __name__ == "__main__":
    unittest.main()
