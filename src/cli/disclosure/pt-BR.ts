import { banner, controls } from '../../locales/pt-BR.js';
import type { DisclosureTexts } from './types.js';

export const ptBR: DisclosureTexts = {
  names: {
    'CA-AB': 'Canadá (exceto Quebec)',
    'US-CA': 'Califórnia',
    'US-FL': 'Flórida',
    'US-LA': 'Luisiana',
    'US-NH': 'Nova Hampshire',
    'US-NJ': 'Nova Jersey',
    'US-VA': 'Virgínia',
  },
  words: { choices: controls.choices, honored: controls.honored, acceptAll: banner.accept },
  paragraphs: [
    'Se o seu navegador envia o sinal Global Privacy Control (GPC), nós o tratamos, onde quer que você esteja, como pedido de oposição à venda dos seus dados pessoais, ao compartilhamento deles para publicidade comportamental entre diferentes sites e à publicidade direcionada. O que se enquadra nisso permanece desativado ou é desativado nesse navegador, sem que você precise fazer login nem preencher nada. Em “{choices}” aparece então “{honored}”. Saiba como ativar o sinal em https://globalprivacycontrol.org.',
    'Nos seguintes estados dos Estados Unidos, a lei nos obriga a isso (situação em {date}): {binding}. No restante dos Estados Unidos, tratamos o sinal da mesma forma por decisão própria. Quando não conseguimos identificar em que estado você está, aplicamos as regras da Califórnia.',
    'Nos seguintes países, aquilo que constitui venda, compartilhamento ou publicidade direcionada nesse sentido pode ser executado até que você recuse, e o sinal é essa recusa: {untilRefused}. Em todos os demais lugares fora dos Estados Unidos, como o Espaço Econômico Europeu, o Reino Unido, a Suíça e o Brasil, e quando não sabemos onde você está, isso só é executado com o seu consentimento; ali o sinal vale como recusa, e “{acceptAll}” não ativa o que ele recusa. Respeitamos o sinal em todos esses lugares, quer a lei local nos obrigue a isso, quer não.',
    'O sinal não diz respeito a finalidades que não se enquadram nisso, como estatísticas para uso exclusivamente nosso, nem a operadores que tratam dados somente em nosso nome e segundo as nossas instruções, nem a comunicações de dados exigidas por lei ou solicitadas por você; para elas valem a lei do lugar e as suas escolhas. A exceção é onde o sinal recusa também as estatísticas ({analyticsToo}).',
    'Se o sinal estiver em conflito com uma escolha anterior sua, prevalece o sinal: o que você havia permitido é desativado. Onde pedimos consentimento, perguntamos então novamente; nos Estados Unidos, não abrimos nenhuma janela em resposta ao sinal. Se, enquanto o seu navegador envia o sinal, você permitir expressamente uma dessas finalidades em “{choices}”, onde consta um aviso sobre o conflito, essa escolha prevalece sobre o sinal neste site e neste navegador, até que você a revogue e por no máximo um ano. Você pode revogá-la ali a qualquer momento. A ausência do sinal nunca vale como consentimento e nunca desfaz uma recusa feita por você. Nos estados indicados acima, e quando não conseguimos identificar em que estado você está, registramos neste navegador que você se opôs, para que a oposição continue valendo mesmo quando o sinal deixar de ser enviado; nos demais lugares, ela vale ao menos enquanto o sinal for enviado.',
  ],
};
