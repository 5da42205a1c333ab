import { Select, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { tagList, userList } from '../records/lookups-api';
import classes from './composer.module.css';
import type { PartProps } from './composer-facts';
import { statusOf } from './draft';
import { INTERACTION_STATUSES } from './interaction';
import { ParticipantsField } from './participants-field';

/** What is asked less often. */
export function ComposerMore({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('interactions');
  const { data: users = [] } = useQuery(userList);
  const { data: tags = [] } = useQuery(tagList);
  const colleagues = users.filter((user) => user.active);
  return (
    <div className={classes.facts}>
      <div className={classes.wide}>
        <ParticipantsField
          label={t('field.participants')}
          value={draft.participants}
          onChange={(participants) => change({ participants })}
          error={errorOf('participants')}
        />
      </div>
      <Select
        label={t('field.status')}
        name="status"
        data={INTERACTION_STATUSES.map((value) => ({ value, label: t(`statusName.${value}`) }))}
        value={statusOf(draft)}
        onChange={(status) => change({ status })}
        error={errorOf('status')}
      />
      <Select
        label={t('field.assignee')}
        name="assigneeId"
        placeholder={t('nobody')}
        data={colleagues.map((user) => ({ value: String(user.id), label: user.fullName }))}
        value={draft.assignee === null ? null : String(draft.assignee.id)}
        onChange={(id) => {
          const user = colleagues.find((candidate) => String(candidate.id) === id);
          change({ assignee: user ? { id: user.id, name: user.fullName } : null });
        }}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('clearAssignee') }}
        error={errorOf('assigneeId')}
      />
      <div className={classes.wide}>
        <TagsInput
          size="sm"
          label={t('field.tags')}
          name="tags"
          data={tags.map((tag) => tag.name)}
          value={draft.tags}
          onChange={(names) => change({ tags: names })}
          acceptValueOnBlur
          error={errorOf('tags')}
        />
      </div>
    </div>
  );
}
