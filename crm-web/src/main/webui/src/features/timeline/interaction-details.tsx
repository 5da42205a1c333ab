import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { filesOf } from '@/shared/files/api';
import { InlineFile } from '@/shared/files/inline-file';
import { useFormat } from '@/shared/i18n/use-format';
import { partiesOf, type Interaction } from '@/shared/interactions/interaction';
import { participantText } from '@/shared/interactions/participants-field';
import { useInteractionActions } from '@/shared/interactions/use-interaction-actions';
import { MentionText } from '@/shared/mentions/mention-text';
import { partyPath } from '@/shared/records/suggestions-api';
import { TagPills } from '@/shared/records/tag-pills';
import { useTimeWords } from '@/shared/time/use-time-words';
import classes from './timeline.module.css';

/** The whole of an interaction: text, who was there, what comes next, its files. */
export function InteractionDetails({ interaction }: { interaction: Interaction }) {
  const { t } = useTranslation('timeline');
  const format = useFormat();
  const time = useTimeWords();
  const act = useInteractionActions();
  const isDone = interaction.status === 'done';
  const { nextActionAt, durationMinutes, participants } = interaction;
  return (
    <>
      {interaction.body ? (
        <div className={classes.text}>
          <MentionText text={interaction.body} />
        </div>
      ) : null}
      <div className={classes.facts}>
        {partiesOf(interaction).map((party) => (
          <Link key={`${party.type}-${party.id}`} className={classes.party} to={partyPath(party)}>
            {party.name}
          </Link>
        ))}
        {participants.length > 0 ? (
          <span>{participants.map(participantText).join(', ')}</span>
        ) : null}
        {durationMinutes === null ? null : <span>{time.duration(durationMinutes)}</span>}
        <TagPills names={interaction.tags} wrap />
      </div>
      <Attachments id={interaction.id} />
      <div className={classes.facts}>
        {nextActionAt === null || isDone ? null : (
          <span className={interaction.overdue ? classes.late : undefined}>
            {t('next', { when: format.moment(nextActionAt) })}
          </span>
        )}
        <span className={classes.buttons}>
          {isDone ? null : (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => act.setDone(interaction, true)}
            >
              {t('markDone')}
            </Button>
          )}
          <Button
            component={Link}
            to={`/interactions/${interaction.id}`}
            size="compact-sm"
            variant="default"
          >
            {t('open')}
          </Button>
        </span>
      </div>
    </>
  );
}

function Attachments({ id }: { id: number }) {
  const { data } = useInfiniteQuery(filesOf('interactions', id));
  const files = data?.pages.flatMap((page) => page.items) ?? [];
  if (files.length === 0) return null;
  return (
    <div className={classes.facts}>
      {files.map((file) => (
        <InlineFile key={file.id} file={file} />
      ))}
    </div>
  );
}
