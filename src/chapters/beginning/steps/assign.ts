import type { Task } from '../../../register/activity.ts'
import type { Facts, Recipient } from '../../../register/facts.ts'

/** Who does a task, as far as the owner said; an agreement is recorded elsewhere, once it is signed. */
export type Helper = Pick<Recipient, 'name' | 'country' | 'role' | 'ground'>

/** The first recipient with this task. */
export const doing = ({ recipients }: Pick<Facts, 'recipients'>, task: Task): Recipient | undefined =>
  recipients.find(({ tasks }) => tasks.includes(task))

const isCalled = (name: string) => (one: Recipient) => one.name.toLowerCase() === name.toLowerCase()

/**
 * The recipients when this helper, or nobody, does the task. Somebody who is known keeps what is on record; another
 * name is another party, so its agreement begins empty.
 */
export function assigned(
  recipients: readonly Recipient[],
  task: Task,
  helper: Helper | undefined,
  newId: () => string,
): readonly Recipient[] {
  const now = doing({ recipients }, task)
  if (now && helper && isCalled(helper.name)(now))
    return recipients.map((one) => (one === now ? withHelper(one, helper) : one))
  const left = recipients.flatMap((one) => (one === now ? leaving(one, task) : [one]))
  if (!helper) return left
  const known = left.find(isCalled(helper.name))
  if (!known)
    return [
      ...left,
      withHelper({ id: newId(), name: helper.name, role: helper.role, tasks: [task], country: helper.country }, helper),
    ]
  return left.map((one) => (one === known ? { ...one, country: helper.country, tasks: [...one.tasks, task] } : one))
}

function withHelper(known: Recipient, { name, country, role, ground }: Helper): Recipient {
  const recipient = Object.fromEntries(Object.entries(known).filter(([key]) => key !== 'ground')) as Recipient
  return { ...recipient, name, country, role, ...(ground === undefined ? {} : { ground }) }
}

const leaving = (one: Recipient, task: Task): Recipient[] => {
  const tasks = one.tasks.filter((other) => other !== task)
  return tasks.length === 0 ? [] : [{ ...one, tasks }]
}

/** The facts as if nobody were known to do these tasks. */
export const withoutTasks = (facts: Facts, tasks: readonly Task[]): Facts => ({
  ...facts,
  recipients: facts.recipients.flatMap((one) => {
    const left = one.tasks.filter((task) => !tasks.includes(task))
    return left.length === 0 ? [] : [{ ...one, tasks: left }]
  }),
})
