import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { isApiError } from '../api/api-error';
import { useErrorText } from '../api/use-error-text';
import { AddFilter } from '../query/add-filter';
import { appendTerm } from '../query/edit';
import type { QueryField } from '../query/fields-api';
import { FilterChips } from '../query/filter-chips';
import { QueryBox, type QueryBoxHandle } from '../query/query-box';
import type { Vocabulary } from '../query/suggest';
import { ProblemAlert } from '../ui/problem-alert';
import classes from './list.module.css';
import type { ListState } from './use-list-state';

const CALM_MS = 700;
const UNFINISHED = /([:,<>=(-]|\.\.)$/;

interface Props {
  ref: Ref<QueryBoxHandle>;
  kind: { words: string };
  state: ListState;
  fields: QueryField[];
  words: Vocabulary;
  error: unknown;
  onRetry: () => void;
}

/** The box and the chips: two views of one text, each edits the other. */
export function ListFilters(props: Props) {
  const { ref, kind, state, fields, words, error, onRetry } = props;
  const { t: k } = useTranslation(kind.words);
  const { t } = useTranslation('shared');
  const errorText = useErrorText();
  const box = useRef<QueryBoxHandle>(null);
  const isBadFilter = isApiError(error, 'bad_filter');
  // A condition half typed is not a mistake yet.
  const [calm] = useDebouncedValue(state.draft, CALM_MS);
  const problem =
    isBadFilter && calm === state.draft && calm.trim() === state.filter && !UNFINISHED.test(calm)
      ? { position: error.problem.position, text: errorText(error) }
      : null;

  const edit = (start: number, end: number) => box.current?.edit(start, end);
  const begin = (field: string) => {
    const text = appendTerm(state.draft, `${field}:`);
    state.setDraft(text);
    edit(text.length, text.length);
  };
  const attach = (handle: QueryBoxHandle | null) => {
    box.current = handle;
    if (typeof ref === 'function') ref(handle);
    else if (ref) ref.current = handle;
  };

  return (
    <div className={classes.filters}>
      <div className={classes.boxLine}>
        <QueryBox
          ref={attach}
          value={state.draft}
          onChange={state.setDraft}
          fields={fields}
          words={words}
          placeholder={k('filterPlaceholder')}
          problem={problem}
        />
        <AddFilter fields={fields} words={words} onPick={begin} />
      </div>
      <FilterChips
        text={state.draft}
        fields={fields}
        words={words}
        onChange={state.setDraft}
        onEdit={edit}
      />
      {problem ? (
        <p className={classes.badFilter} role="status">
          {problem.text}
        </p>
      ) : null}
      {error && !isBadFilter ? (
        <ProblemAlert
          title={t('list.failed')}
          error={error}
          action={
            <Button variant="default" onClick={onRetry}>
              {t('tryAgain')}
            </Button>
          }
        />
      ) : null}
    </div>
  );
}
