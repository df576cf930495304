import {
  Button,
  Card,
  DataList,
  Form,
  Hidden,
  Lead,
  Link,
  Notice,
  Row,
  Steps,
  Time,
} from '../../../platform/html/index.ts'
import type { Voice } from '../../../platform/http/ask.ts'
import type { ErasurePlan } from '../../../projections/personal-file.ts'
import { counted, goesOf, type Receipt, staysOf } from './receipt.ts'
import { ownWords as w } from './words.ts'

type PlanProps = { ask: Voice; at: string; plan: ErasurePlan; hash: string; hasChanged?: boolean | undefined }

/** What an erasure will do, before it is done; the button carries out this plan and no other. */
export function PlanPage({ ask, at, plan, hash, hasChanged }: PlanProps) {
  const { t } = ask
  return (
    <>
      <h1>{t(w.planTitle)}</h1>
      {hasChanged && <Notice kind="warning">{t(w.planChanged)}</Notice>}
      <Plan ask={ask} plan={plan} />
      <p>{t(w.cannotUndo)}</p>
      <Form action={`${at}/verwijderen`}>
        <Hidden name="plan" value={hash} />
        <Row>
          <Button kind="danger">{t(w.confirm)}</Button>
          <Link href={at}>{t(w.back)}</Link>
        </Row>
      </Form>
    </>
  )
}

export function Plan({ ask: { t }, plan }: { ask: Voice; plan: ErasurePlan }) {
  const goes = goesOf(plan)
  return (
    <>
      <Card title={t(w.goes)}>
        {goes.length === 0 ? (
          <p>{t(w.goesNothing)}</p>
        ) : (
          <Steps steps={goes.map((one) => ({ text: t(counted(one)), effect: 'goes' }))} />
        )}
      </Card>
      <Card title={t(w.stays)}>
        <Steps
          steps={[
            ...staysOf(plan).map(({ because, provision, until, ...one }) => ({
              text: t(counted(one)),
              detail: (
                <>
                  {because && `${t(w.because)}: ${t(because)}`}
                  {provision && ` (${provision})`}
                  {'. '}
                  {t(w.until)}: {until === undefined ? t(w.unknownUntil) : <Time at={until} />}
                </>
              ),
              effect: 'stays' as const,
            })),
            { text: t(w.staysProof), effect: 'stays' },
          ]}
        />
      </Card>
    </>
  )
}

/** The receipt that a person keeps; it names nobody. */
export function ReceiptPage({ ask: { t }, number, receipt }: { ask: Voice; number: string; receipt: Receipt }) {
  const { erasedOn, gone, stays } = receipt
  return (
    <>
      <h1>{t(w.receiptTitle)}</h1>
      <Lead>{t(w.receiptLead)}</Lead>
      <DataList
        items={[
          { term: t(w.number), value: number },
          { term: t(w.on), value: <Time at={erasedOn} /> },
        ]}
      />
      <h2>{t(w.gonePast)}</h2>
      {gone.length === 0 ? <p>{t(w.none)}</p> : null}
      <ul>
        {gone.map((one) => (
          <li key={one.holds.nl}>{t(counted(one))}</li>
        ))}
      </ul>
      <h2>{t(w.staysNow)}</h2>
      <ul>
        {stays.map(({ holds, because, provision, until }) => (
          <li key={holds.nl}>
            {t(holds)}: {t(because)} ({provision}). {t(w.until)}:{' '}
            {until === undefined ? t(w.unknownUntil) : <Time at={until} />}
          </li>
        ))}
        <li>{t(w.staysProof)}</li>
      </ul>
    </>
  )
}
