package interleave.notes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the notes' quotations anew, from the sources and the runs that they quote. */
public final class Weaver {
    private static final Pattern QUOTE = Pattern.compile(
            "(?<head><!-- from: (?<file>\\S+) (?<ranges>from [^\\n]*?) -->\\n```\\w*\\n)(?<text>.*?)(?<tail>```)",
            Pattern.DOTALL);

    private final Path home;

    /** A weaver of the notes below {@code home}, the kit's directory. */
    public Weaver(Path home) {
        this.home = home;
    }

    /** Every page that may quote, relative to the kit's home. */
    public List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")));
        try (Stream<Path> files = Files.walk(home.resolve("notes"))) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .map(home::relativize)
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    /**
     * The text of {@code page} as it should be.
     *
     * @throws IllegalArgumentException if what it quotes is not there; the message says what is missing
     */
    public String woven(Path page) throws IOException {
        Matcher matcher = QUOTE.matcher(Files.readString(home.resolve(page)));
        var woven = new StringBuilder();
        while (matcher.find()) {
            Quotation quotation = Quotation.of(matcher.group("file"), matcher.group("ranges"));
            String quoted = quotation.from(Files.readString(home.resolve(quotation.file())));
            matcher.appendReplacement(
                    woven, Matcher.quoteReplacement(matcher.group("head") + quoted + "\n" + matcher.group("tail")));
        }
        matcher.appendTail(woven);
        return woven.toString();
    }

    /** Writes every page that is not as it should be, and returns those. */
    public List<Path> weave() throws IOException {
        List<Path> changed = new ArrayList<>();
        for (Path page : pages()) {
            String text = woven(page);
            if (!text.equals(Files.readString(home.resolve(page)))) {
                Files.writeString(home.resolve(page), text);
                changed.add(page);
            }
        }
        return changed;
    }
}
