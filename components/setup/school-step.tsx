import { useState } from 'react';
import type { Problem } from '../../lib/core/problem.ts';
import { useTranslator } from '../language.tsx';
import { Button } from '../ui/button.tsx';
import { ProblemBanner } from '../ui/problem-banner.tsx';
import { Progress } from '../ui/progress.tsx';
import { TextField } from '../ui/text-field.tsx';
import { readBranches, readBrin, readBrinBranch } from './read-school.ts';

export interface SchoolAnswers {
  readonly name: string;
  readonly brin: string;
  readonly branches: readonly string[];
  readonly userName: string;
}
interface Props {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly onBack: () => void;
  readonly onAnswer: (answers: SchoolAnswers) => void;
}

/** Which school, and who works here. Forgiving in what is typed, strict in what is kept. */
export function SchoolStep({ busy, problem, onBack, onAnswer }: Props) {
  const t = useTranslator();
  const [name, setName] = useState('');
  const [brin, setBrin] = useState('');
  const [branches, setBranches] = useState('00');
  const [userName, setUserName] = useState('');
  const [tried, setTried] = useState(false);
  const readCode = readBrin(brin);
  const readList = readBranches(branches);
  const required = (value: string) => (tried && value.trim() === '' ? t('common.required') : null);

  const tidyBrin = () => {
    const branch = readBrinBranch(brin);
    if (branch !== null && branches.trim() === '00') setBranches(branch);
    if (readCode !== null) setBrin(readCode);
  };
  const submit = () => {
    setTried(true);
    const filled = name.trim() !== '' && userName.trim() !== '';
    if (!filled || readCode === null || readList === null || busy) return;
    onAnswer({ name: name.trim(), brin: readCode, branches: readList, userName: userName.trim() });
  };
  return (
    <>
      <h1>{t('setup.school.title')}</h1>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          label={t('setup.school.name')}
          name="school-name"
          value={name}
          onChange={setName}
          error={required(name)}
        />
        <div className="fields">
          <TextField
            label={t('setup.school.brin')}
            name="brin"
            value={brin}
            onChange={setBrin}
            onBlur={tidyBrin}
            hint={t('setup.school.brinHint')}
            error={tried && readCode === null ? t('setup.school.brinInvalid') : null}
          />
          <TextField
            label={t('setup.school.branches')}
            name="branches"
            value={branches}
            onChange={setBranches}
            hint={t('setup.school.branchesHint')}
            error={tried && readList === null ? t('setup.school.branchesInvalid') : null}
          />
        </div>
        <TextField
          label={t('setup.school.user')}
          name="user-name"
          value={userName}
          onChange={setUserName}
          hint={t('setup.school.userHint')}
          error={required(userName)}
        />
        <ProblemBanner problem={problem} />
        {busy && <Progress label={t('setup.school.creating')} value={null} />}
        <div className="row">
          <Button onPress={onBack} isDisabled={busy}>
            {t('common.back')}
          </Button>
          <Button type="submit" kind="primary" isDisabled={busy}>
            {t('setup.school.create')}
          </Button>
        </div>
      </form>
    </>
  );
}
