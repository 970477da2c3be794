import { type Characters, unicode } from './characters.ts';

/** Scripts of Unicode 13, as Java 17 knows them, with their codes of ISO 15924 (PropertyValueAliases.txt). */
const scripts = `
Common=Zyyy Latin=Latn Greek=Grek Cyrillic=Cyrl Armenian=Armn Hebrew=Hebr Arabic=Arab Syriac=Syrc Thaana=Thaa
Devanagari=Deva Bengali=Beng Gurmukhi=Guru Gujarati=Gujr Oriya=Orya Tamil=Taml Telugu=Telu Kannada=Knda
Malayalam=Mlym Sinhala=Sinh Thai Lao=Laoo Tibetan=Tibt Myanmar=Mymr Georgian=Geor Hangul=Hang Ethiopic=Ethi
Cherokee=Cher Canadian_Aboriginal=Cans Ogham=Ogam Runic=Runr Khmer=Khmr Mongolian=Mong Hiragana=Hira Katakana=Kana
Bopomofo=Bopo Han=Hani Yi=Yiii Old_Italic=Ital Gothic=Goth Deseret=Dsrt Inherited=Zinh Tagalog=Tglg
Hanunoo=Hano Buhid=Buhd Tagbanwa=Tagb Limbu=Limb Tai_Le=Tale Linear_B=Linb Ugaritic=Ugar Shavian=Shaw Osmanya=Osma
Cypriot=Cprt Braille=Brai Buginese=Bugi Coptic=Copt New_Tai_Lue=Talu Glagolitic=Glag Tifinagh=Tfng
Syloti_Nagri=Sylo Old_Persian=Xpeo Kharoshthi=Khar Balinese=Bali Cuneiform=Xsux Phoenician=Phnx Phags_Pa=Phag
Nko=Nkoo Sundanese=Sund Batak=Batk Lepcha=Lepc Ol_Chiki=Olck Vai=Vaii Saurashtra=Saur Kayah_Li=Kali Rejang=Rjng
Lycian=Lyci Carian=Cari Lydian=Lydi Cham Tai_Tham=Lana Tai_Viet=Tavt Avestan=Avst Egyptian_Hieroglyphs=Egyp
Samaritan=Samr Mandaic=Mand Lisu Bamum=Bamu Javanese=Java Meetei_Mayek=Mtei Imperial_Aramaic=Armi
Old_South_Arabian=Sarb Inscriptional_Parthian=Prti Inscriptional_Pahlavi=Phli Old_Turkic=Orkh Brahmi=Brah
Kaithi=Kthi Meroitic_Hieroglyphs=Mero Meroitic_Cursive=Merc Sora_Sompeng=Sora Chakma=Cakm Sharada=Shrd Takri=Takr
Miao=Plrd Caucasian_Albanian=Aghb Bassa_Vah=Bass Duployan=Dupl Elbasan=Elba Grantha=Gran Pahawh_Hmong=Hmng
Khojki=Khoj Linear_A=Lina Mahajani=Mahj Manichaean=Mani Mende_Kikakui=Mend Modi Mro=Mroo Old_North_Arabian=Narb
Nabataean=Nbat Palmyrene=Palm Pau_Cin_Hau=Pauc Old_Permic=Perm Psalter_Pahlavi=Phlp Siddham=Sidd Khudawadi=Sind
Tirhuta=Tirh Warang_Citi=Wara Ahom Anatolian_Hieroglyphs=Hluw Hatran=Hatr Multani=Mult Old_Hungarian=Hung
SignWriting=Sgnw Adlam=Adlm Bhaiksuki=Bhks Marchen=Marc Newa Osage=Osge Tangut=Tang Masaram_Gondi=Gonm Nushu=Nshu
Soyombo=Soyo Zanabazar_Square=Zanb Hanifi_Rohingya=Rohg Old_Sogdian=Sogo Sogdian=Sogd Dogra=Dogr Gunjala_Gondi=Gong
Makasar=Maka Medefaidrin=Medf Elymaic=Elym Nandinagari=Nand Nyiakeng_Puachue_Hmong=Hmnp Wancho=Wcho Yezidi=Yezi
Chorasmian=Chrs Dives_Akuru=Diak Khitan_Small_Script=Kits Unknown=Zzzz
`;

/** Read when it is first asked. */
let byName: ReadonlyMap<string, string> | undefined;

function toEntries(line: string): [string, string][] {
  const names = line.split('=');
  return names.map((name) => [name.toUpperCase(), names[0]!]);
}

/** `\p{IsLatin}`, `\p{script=Latn}`. INVARIANT: only names of the table reach the regular expression. */
export function scriptOf(name: string): Characters | undefined {
  byName ??= new Map(scripts.trim().split(/\s+/).flatMap(toEntries));
  const script = byName.get(name.toUpperCase());
  return script === undefined ? undefined : unicode(() => new RegExp(`\\p{Script=${script}}`, 'u'));
}
