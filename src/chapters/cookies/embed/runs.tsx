import type { Service } from '../../../register/service.ts'

/** The scripts of services that run on every page, for who allowed them. */
export function Running({ services }: { services: readonly Service[] }) {
  return (
    <>
      {services.flatMap(({ id, runs }) =>
        runs === undefined
          ? []
          : [
              runs.prepare !== undefined && (
                <script src={`/assets/${runs.prepare}`} data-account={runs.account} defer key={`${id}-prepare`} />
              ),
              <script src={runs.script.replace('{account}', encodeURIComponent(runs.account))} defer key={id} />,
            ],
      )}
    </>
  )
}
