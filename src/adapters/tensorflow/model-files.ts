import type { io } from '@tensorflow/tfjs-core';
import type { LayersModel } from '@tensorflow/tfjs-layers';
import { NETWORK_FILES } from '../../domain/network/network.ts';
import type { NetworkFiles } from '../../ports/trainer.ts';
import type { Tensorflow } from './tensorflow.ts';

/**
 * The two files of a model in the layout that the `file://` loader of `@tensorflow/tfjs-node` reads:
 * same model, same bytes.
 */
export async function saveModel(model: LayersModel): Promise<NetworkFiles> {
  const kept: io.ModelArtifacts[] = [];
  await model.save({
    save: async (artifacts) => {
      kept.push(artifacts);
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    },
  });
  const [artifacts] = kept;
  if (artifacts === undefined) throw new Error('TensorFlow.js did not hand over the model.');
  const json = {
    modelTopology: artifacts.modelTopology,
    weightsManifest: [{ paths: [NETWORK_FILES.weights], weights: artifacts.weightSpecs }],
    format: artifacts.format,
    generatedBy: artifacts.generatedBy,
    convertedBy: null,
  };
  return new Map([
    [NETWORK_FILES.model, new TextEncoder().encode(`${JSON.stringify(json)}\n`)],
    [NETWORK_FILES.weights, joinWeights(artifacts.weightData)],
  ]);
}

function joinWeights(data: io.WeightData | undefined): Uint8Array {
  const parts = data === undefined ? [] : Array.isArray(data) ? data : [data];
  return new Uint8Array(Buffer.concat(parts.map((part) => new Uint8Array(part))));
}

/** Loads what `saveModel` made. The bytes come from a package whose digests were checked. */
export async function loadModel(tf: Tensorflow, files: NetworkFiles): Promise<LayersModel> {
  const json = files.get(NETWORK_FILES.model);
  const weights = files.get(NETWORK_FILES.weights);
  if (json === undefined || weights === undefined)
    throw new Error(`A network needs ${NETWORK_FILES.model} and ${NETWORK_FILES.weights}.`);
  const document: io.ModelJSON = JSON.parse(new TextDecoder().decode(json));
  return await tf.loadLayersModel({
    load: async () => ({
      modelTopology: document.modelTopology,
      weightSpecs: document.weightsManifest.flatMap((group) => group.weights),
      // A copy of its own, for the bytes may lie anywhere in a larger buffer.
      weightData: Uint8Array.from(weights).buffer,
    }),
  });
}
