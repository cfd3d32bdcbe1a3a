package starling.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import starling.interview.Audience;
import starling.interview.Interviewer;
import starling.interview.KeptRows;
import starling.interview.PersonId;
import starling.interview.PersonalData;
import starling.interview.PreferencesRepository;
import starling.question.Question;

/**
 * Everything that is kept of a person, for themselves: one file for programs and one to read, with the same in them. To each
 * answer belongs what it was taken for and, unless they are hidden for the person, its score, read anew. Safe for use by several
 * threads.
 */
public final class PersonalExport {
    /** Files that are larger together are packed: Discord takes files of ten megabytes. */
    private static final int LARGEST_UNPACKED = 8 * 1024 * 1024;

    private static final String ANSWERS = "attempt";
    private static final String QUESTION = "question";

    private final PersonalData data;
    private final Interviewer interviewer;
    private final PreferencesRepository preferences;
    private final Clock clock;

    public PersonalExport(PersonalData data, Interviewer interviewer, PreferencesRepository preferences, Clock clock) {
        this.data = data;
        this.interviewer = interviewer;
        this.preferences = preferences;
        this.clock = clock;
    }

    /**
     * All that is kept of a person at this moment.
     *
     * @param progress told how many of how many answers are read
     * @return the files, in one that is packed if they are large; none if nothing is kept
     * @throws starling.interview.StorageException when it cannot be read
     */
    public List<ExportedFile> of(PersonId person, BiConsumer<Integer, Integer> progress) {
        var kept = data.everything(person);
        if (kept.isEmpty()) {
            return List.of();
        }
        var questions = interviewer.questions(person, Audience.THE_PERSON_ALONE).stream()
                .collect(Collectors.toMap(Question::id, Question::text, (one, other) -> one));
        boolean scores = preferences.scoresShown(person);
        var told = kept.stream()
                .map(each -> told(person, each, questions, scores, progress))
                .toList();
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return packed(List.of(
                new ExportedFile("starling-export.md", ExportMarkdown.of(told, at)),
                new ExportedFile("starling-export.json", ExportJson.of(told, at))));
    }

    /** The same with the texts of questions in place, and what became of answers. */
    private KeptRows told(
            PersonId person,
            KeptRows kept,
            Map<String, String> questions,
            boolean scores,
            BiConsumer<Integer, Integer> progress) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var row : kept.rows()) {
            var told = new LinkedHashMap<>(row);
            Optional.ofNullable(row.get(QUESTION))
                    .flatMap(id -> Optional.ofNullable(questions.get(String.valueOf(id))))
                    .ifPresent(text -> told.put("question_text", text));
            if (kept.kind().equals(ANSWERS)) {
                told.putAll(feedback(person, String.valueOf(row.get("id")), scores));
                progress.accept(rows.size() + 1, kept.rows().size());
            }
            rows.add(told);
        }
        return new KeptRows(kept.kind(), kept.title(), rows);
    }

    /** Nothing where the question is no longer there. */
    private Map<String, Object> feedback(PersonId person, String attempt, boolean scores) {
        return interviewer
                .attemptWithoutNotes(person, UUID.fromString(attempt))
                .ifGraded()
                .map(graded -> {
                    var feedback = graded.feedback();
                    // In this order, always.
                    Map<String, Object> said = new LinkedHashMap<>();
                    said.put("read_as", feedback.kind());
                    if (scores) {
                        said.put("score", feedback.score());
                    }
                    return said;
                })
                .orElseGet(Map::of);
    }

    private static List<ExportedFile> packed(List<ExportedFile> files) {
        long size = files.stream().mapToLong(file -> file.content().length).sum();
        if (size <= LARGEST_UNPACKED) {
            return files;
        }
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory failed", e);
        }
        return List.of(new ExportedFile("starling-export.zip", bytes.toByteArray()));
    }
}
