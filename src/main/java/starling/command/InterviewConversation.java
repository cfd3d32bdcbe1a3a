package starling.command;

import starling.interview.PersonId;
import starling.session.MockInterviews;

/** What is said in an interview without naming a command. It is heard by {@link InterviewSayCommand}. */
public final class InterviewConversation implements Conversation {
    private final MockInterviews interviews;

    public InterviewConversation(MockInterviews interviews) {
        this.interviews = interviews;
    }

    @Override
    public boolean isWaitingFor(PersonId person, String place) {
        return interviews.isWaitingFor(person, place);
    }

    @Override
    public void takeBack(String message) {
        interviews.takeBack(message);
    }
}
