import board from '@/shared/board/board.module.css';
import type { BoardKind } from '@/shared/board/types';
import { DueDate } from '@/shared/tasks/due-date';
import { Priority } from '@/shared/tasks/priority';
import { TaskCheck } from '@/shared/tasks/task-check';
import type { Task } from '@/shared/tasks/task';
import { PersonAvatar } from '@/shared/ui/avatar';

export const taskBoard: BoardKind<Task> = {
  resource: 'tasks',
  columnOf: (task) => task.status,
  nameOf: (task) => task.title,
  hrefOf: (task) => `/tasks/${task.id}`,
  inColumn: (task, status) => ({ ...task, status }),
  sign: (task) => <TaskCheck task={task} />,
  card: (task) => <TaskFacts task={task} />,
};

function TaskFacts({ task }: { task: Task }) {
  const about = [task.person?.name, task.organisation?.name].filter(Boolean).join(' · ');
  return (
    <>
      {about === '' ? null : (
        <div className={board.facts}>
          <span className={board.fact}>{about}</span>
        </div>
      )}
      <div className={board.facts}>
        {task.priority === 'normal' ? null : <Priority priority={task.priority} />}
        <DueDate task={task} />
        {task.assignee ? (
          <span className={board.last} title={task.assignee.name}>
            <PersonAvatar name={task.assignee.name} size="small" />
          </span>
        ) : null}
      </div>
    </>
  );
}
