import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { fieldsOf } from '@/shared/changes/api';
import { FieldChanges } from '@/shared/changes/field-changes';
import { InlineFile } from '@/shared/files/inline-file';
import { MentionText } from '@/shared/mentions/mention-text';
import { DueDate } from '@/shared/tasks/due-date';
import { Priority } from '@/shared/tasks/priority';
import { TaskCheck } from '@/shared/tasks/task-check';
import type { Task } from '@/shared/tasks/task';
import type { Entry } from './api';
import { InteractionDetails } from './interaction-details';
import classes from './timeline.module.css';

/** What an entry holds, shown below its line. */
export function EntryDetails({ entry }: { entry: Entry }) {
  if (entry.interaction) return <InteractionDetails interaction={entry.interaction} />;
  if (entry.task) return <TaskDetails task={entry.task} />;
  if (entry.file) return <InlineFile file={entry.file} />;
  return <ChangeDetails entry={entry} />;
}

function TaskDetails({ task }: { task: Task }) {
  const { t } = useTranslation('timeline');
  return (
    <>
      {task.description ? (
        <div className={classes.text}>
          <MentionText text={task.description} />
        </div>
      ) : null}
      <div className={classes.facts}>
        <TaskCheck task={task} />
        <DueDate task={task} />
        <Priority priority={task.priority} />
        {task.assignee ? <span>{task.assignee.name}</span> : null}
        <Button
          component={Link}
          to={`/tasks/${task.id}`}
          size="compact-sm"
          variant="default"
          ml="auto"
        >
          {t('open')}
        </Button>
      </div>
    </>
  );
}

function ChangeDetails({ entry }: { entry: Entry }) {
  const { t } = useTranslation('timeline');
  const items = entry.change?.items ?? [];
  const operation = items.find((item) => item.part === null)?.operation ?? 'update';
  return (
    <>
      <FieldChanges changes={fieldsOf(items)} operation={operation} />
      {entry.changeSetId === undefined ? null : (
        <div className={classes.facts}>
          <Button
            component={Link}
            to={`/history/${entry.changeSetId}`}
            size="compact-sm"
            variant="default"
            ml="auto"
          >
            {t('inHistory')}
          </Button>
        </div>
      )}
    </>
  );
}
