package org.stagewatch.simulation.chance;

import java.util.List;
import java.util.Locale;

/// Words for persons, documents, folders and sites, and the ways they are put together.
///
/// Harmless stories and attacks draw from the same lists, so that no name gives an attack away by itself.
public final class Words {
    public static final List<String> FIRST_NAMES = words("""
            Anna Bruno Carla David Elena Farid Greta Hassan Ines Jonas Katrin Liam Maya Noah Olga Pavel Quentin Rosa
            Samir Tessa Umar Vera Wim Xenia Yusuf Zoe Adele Bilal Chiara Dmitri Esther Felix Gwen Henrik Ida Jamal
            Kenji Laura Marco Nadia Oskar Priya Rania Stefan Thandi Ulla Victor Wanda Yara Zsofia""");
    public static final List<String> LAST_NAMES = words("""
            Almeida Berger Castillo Dahl Eriksen Fontaine Garcia Hoffmann Ivanov Jansen Keller Lindqvist Moreau Nowak
            Okafor Petrov Quinn Rossi Sato Tanaka Ueda Vargas Weber Xu Yilmaz Ziegler Ahmed Brandt Costa Duarte Engel
            Fischer Grant Haas Imhof Jensen Kovacs Lopez Marino Nilsen Olsen Park Ricci Silva Toth Urban Vogel Walsh""");
    public static final List<String> COMPANIES = words("""
            halvorsen brightmoor castellan dunmere eastvale fernhill greyharbor holmgren ironbridge juniperco kestrel
            larkfield meridianworks northgate oakline pinecrest quarrystone ravenna silverlake tamarisk""");
    private static final List<String> SUBJECTS = words("""
            budget forecast contract invoice roadmap minutes proposal review inventory payroll salary audit pricing
            offer tender campaign survey agenda training onboarding policy risk incident schedule plan specification
            drawing layout claim statement ledger balance tax travel expense supplier customer lead quota pipeline
            quality test release design patent licence merger board strategy benefit pension appraisal candidate""");
    private static final List<String> QUALIFIERS = words("""
            draft final signed copy internal external new old revised approved open closed monthly quarterly annual
            weekly summary detail list overview north south east west central group team v1 v2 v3 v4""");
    private static final List<String> EXTENSIONS =
            words("docx xlsx pptx pdf docx xlsx pdf csv txt msg vsdx jpg png accdb one pdf xlsx docx");
    public static final List<String> PROJECTS = words("""
            Aurora Basalt Cobalt Delphi Ember Falcon Granite Harbor Indigo Jasper Kodiak Lumen Mistral Nimbus Onyx
            Pioneer Quartz Rubicon Summit Tundra Umbra Vertex Willow Xenon Yellowstone Zephyr""");
    private static final List<String> FOLDERS = words("""
            reports archive templates clients suppliers meetings photos drawings exports imports shared working
            reference correspondence contracts old 2023 2024 2025 2026 handover review misc tools forms data""");
    private static final List<String> SITE_WORDS = words("""
            cloud media cdn static update assets store data file sync share mirror edge relay portal docs host box
            node link drop vault depot stream hub point base grid path line works""");
    private static final List<String> SITE_ENDINGS = words("com net org io co info cloud site online dev");

    private Words() {}

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    /// A file name as people give them: "Contract Weber final.docx", "tender_2025-04.xlsx".
    public static String document(Dice dice) {
        return documentStem(dice) + "." + dice.pick(EXTENSIONS);
    }

    /// A file name as people give them, without its ending.
    public static String documentStem(Dice dice) {
        String subject = dice.pick(SUBJECTS);
        String tail = switch (dice.between(0, 5)) {
            case 0 -> dice.pick(QUALIFIERS);
            case 1 -> dice.pick(LAST_NAMES);
            case 2 -> dice.between(2021, 2026) + "-" + String.format(Locale.ROOT, "%02d", dice.between(1, 12));
            case 3 -> dice.pick(PROJECTS) + " " + dice.pick(QUALIFIERS);
            case 4 -> dice.pick(LAST_NAMES) + " " + dice.digits(4);
            default -> "Q" + dice.between(1, 4) + " " + dice.pick(QUALIFIERS);
        };
        String separator = dice.oneOf(" ", "_", "-", " ");
        String name = (subject + separator + tail.replace(" ", separator));
        return dice.chance(0.5) ? capitalise(name) : name;
    }

    /// One or more folder names, joined by the separator.
    public static String folders(Dice dice, int depth, String separator) {
        StringBuilder path = new StringBuilder(folder(dice));
        for (int i = 1; i < depth; i++) {
            path.append(separator).append(folder(dice));
        }
        return path.toString();
    }

    /// A folder name as people give them.
    public static String folder(Dice dice) {
        String name = dice.chance(0.3) ? dice.pick(SUBJECTS) : dice.pick(FOLDERS);
        return dice.chance(0.5) ? capitalise(name) : name;
    }

    /// A short name without blanks, as administrators and programs give them.
    public static String shortName(Dice dice) {
        return switch (dice.between(0, 4)) {
            case 0 -> dice.pick(FOLDERS);
            case 1 -> dice.pick(SUBJECTS) + dice.between(1, 99);
            case 2 -> dice.text("abcdefghiklmnoprstuvw", dice.between(2, 5));
            case 3 -> dice.pick(SITE_WORDS);
            default -> dice.pick(SUBJECTS).substring(0, 3) + "_" + dice.pick(SITE_WORDS);
        };
    }

    /// The name of a site on the Internet.
    public static String site(Dice dice) {
        String name = dice.pick(SITE_WORDS) + dice.oneOf("", "-", "") + dice.pick(SITE_WORDS);
        return name + dice.oneOf("", "", dice.digits(1)) + "." + dice.pick(SITE_ENDINGS);
    }

    /// An address on the Internet, outside every private and reserved range.
    public static String publicAddress(Dice dice) {
        return dice.oneOf(5, 23, 31, 45, 51, 62, 77, 80, 91, 104, 138, 146, 159, 185, 193, 212) + "."
                + dice.between(1, 254) + "." + dice.between(1, 254) + "." + dice.between(1, 254);
    }

    /// The word with its first letter in upper case.
    public static String capitalise(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
