/** A contract for two columns: a key, and minutes. */
export const VISITS_CONTRACT = `apiVersion: v3.1.0
kind: DataContract
id: urn:assay:test:visits
version: 1.0.0
status: active
schema:
  - name: visits
    properties:
      - { name: id, logicalType: integer, required: true, primaryKey: true, primaryKeyPosition: 1 }
      - { name: minutes, logicalType: number, required: true, logicalTypeOptions: { minimum: 0 } }
`;

/** A model of the minutes by the built-in network. */
export const VISITS_CONFIG = `models:
  visits:
    task: regression
    data: { contract: contract.yml, train: data.csv, evaluate: { fraction: 0.5 }, label: { column: minutes } }
    train: { tfjs: { epochs: 1 } }
`;
