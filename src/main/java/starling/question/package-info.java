/**
 * What the interviewer can ask. {@link starling.question.QuestionBank} holds the questions of {@code config/questions},
 * {@link starling.question.CompetencyCatalogue} the vocabulary of {@code config/competencies.yaml} in which questions and
 * stories are tagged, {@link starling.question.ValueCatalogue} the values of companies in {@code config/values}, by which
 * questions can be asked, {@link starling.question.QuestionPicker} chooses the next one. What the interviewer knows of a
 * system-design question is its {@link starling.question.DesignBrief}. Nothing here knows of answers.
 */
@NullMarked
package starling.question;

import org.jspecify.annotations.NullMarked;
