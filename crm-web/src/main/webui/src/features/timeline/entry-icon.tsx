import {
  IconChecklist,
  IconCircleCheck,
  IconMail,
  IconPaperclip,
  IconPencil,
  IconPlus,
} from '@tabler/icons-react';
import clsx from 'clsx';
import { InteractionIcon } from '@/shared/interactions/interaction-icon';
import type { Entry } from './api';
import classes from './timeline.module.css';

/** What kind of thing happened, as a sign. */
export function EntryIcon({ entry }: { entry: Entry }) {
  return (
    <span className={clsx(classes.icon, classes[entry.type])} aria-hidden>
      <Sign entry={entry} />
    </span>
  );
}

const LOOK = { size: 16, stroke: 1.75 };

function Sign({ entry }: { entry: Entry }) {
  if (entry.interaction) return <InteractionIcon type={entry.interaction.type} />;
  if (entry.task?.status === 'done') return <IconCircleCheck {...LOOK} />;
  if (entry.task) return <IconChecklist {...LOOK} />;
  if (entry.file) return <IconPaperclip {...LOOK} />;
  if (entry.type === 'email') return <IconMail {...LOOK} />;
  return entry.change?.kind === 'create' ? <IconPlus {...LOOK} /> : <IconPencil {...LOOK} />;
}
