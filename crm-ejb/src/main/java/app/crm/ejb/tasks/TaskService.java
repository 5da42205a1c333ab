package app.crm.ejb.tasks;

import static app.crm.persistence.access.Action.UPDATE;
import static app.crm.persistence.access.ResourceType.TASKS;

import app.crm.ejb.assignment.Assignment;
import app.crm.ejb.assignment.Ownership;
import app.crm.ejb.records.ManyRecordsService;
import app.crm.ejb.security.Caller;
import app.crm.ejb.security.CurrentUser;
import app.crm.ejb.security.Guards;
import app.crm.ejb.security.Requires;
import app.crm.persistence.records.RecordRepository;
import app.crm.persistence.tasks.Task;
import app.crm.persistence.tasks.TaskDetails;
import app.crm.persistence.tasks.TaskFields;
import app.crm.persistence.tasks.TaskRepository;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Tasks: what is to be done, by whom and until when. */
@Stateless
@Guards(TASKS)
public class TaskService extends ManyRecordsService<Task, TaskFields, TaskDetails> {

    @Inject
    TaskRepository tasks;

    @Inject
    TaskRules rules;

    @Inject
    Assignment assignment;

    @Inject
    TaskTimes times;

    @Inject
    TaskSeries series;

    @Inject
    CurrentUser reader;

    public TaskService() {
        super(TASKS, "task");
    }

    @Override
    protected RecordRepository<Task, TaskDetails> repository() {
        return tasks;
    }

    @Override
    protected TaskFields fields(Task task) {
        return rules.visible(task.fields(), reader.get());
    }

    @Override
    protected TaskFields clean(TaskFields typed, Task before, Caller caller) {
        return rules.clean(typed, before == null ? null : fields(before), caller);
    }

    @Override
    protected Task blank(TaskFields fields) {
        return new Task(fields, clock.instant());
    }

    @Override
    protected Task make(TaskFields clean, Caller caller) {
        Task task = blank(clean);
        Ownership ownership = assignment.onCreate(new Ownership(clean.ownerId(), clean.teamId()), caller);
        task.giveTo(ownership.ownerId(), ownership.teamId());
        return task;
    }

    @Override
    protected void apply(Task task, TaskFields clean) {
        task.apply(rules.withHidden(clean, task.fields(), reader.get()), clock.instant());
    }

    /** Done; of a recurring task the next occurrence is made, and undoing the change set takes both back. */
    @Requires(action = UPDATE)
    public TaskDetails complete(long id, Integer expectedVersion) {
        return change(id, expectedVersion, task -> task.withStatus("done"));
    }

    @Requires(action = UPDATE)
    public TaskDetails snooze(long id, Integer expectedVersion, Snooze snooze) {
        return change(
                id, expectedVersion, task -> snooze.applyTo(task, times.zone(task, reader.get()), clock.instant()));
    }

    @Override
    protected void afterWrite(Task task, TaskFields before, TaskFields clean, Caller caller) {
        if (clean.isDone() && (before == null || !before.isDone())) {
            series.goOn(task, caller);
        }
    }

    @Override
    protected String nameOf(Task task) {
        return task.title();
    }
}
